"""The window of a paper: pages at their size, zoom, printing, saving."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.papers import register, roadmap
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.store import Store
from tests.documents import samples
from tests.ui.finding import close, the
from ui.page import Notice
from ui.preview import PreviewWindow, printing, show_forms, show_paper
from ui.preview.pdf import Pdf
from ui.preview.printing import print_pages

CTRL = Qt.KeyboardModifier.ControlModifier


def pages(number: int, *, last_lies: bool = False) -> bytes:
    """Make a PDF of A4 pages with a black square of an inch in the upper left corner of each."""
    written = BytesIO()
    canvas = Canvas(written, A4)
    for at in range(number):
        size = landscape(A4) if last_lies and at == number - 1 else A4
        canvas.setPageSize(size)
        canvas.rect(72, size[1] - 144, 72, 72, fill=1)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


DATA = pages(5)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[PreviewWindow]:
    window = PreviewWindow("Приказ", DATA, "Приказ № 41-а.pdf")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.resize(900, 700)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


def labels(window: PreviewWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel, "secondary")]


def test_the_foot_says_which_page_of_how_many(qtbot: QtBot, window: PreviewWindow) -> None:
    assert labels(window)[0] == "стр. 1 из 5"
    qtbot.keyClick(window.pages, Qt.Key.Key_End)
    assert labels(window)[0] == "стр. 5 из 5"


def test_at_a_hundred_per_cent_a_page_is_of_its_own_size(
    qtbot: QtBot, window: PreviewWindow
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    inch = window.logicalDpiX()
    size = window.pages.page_size(0)
    assert (size.width(), size.height()) == (round(A4[0] / 72 * inch), round(A4[1] / 72 * inch))
    assert labels(window)[1] == "100\u00a0%"


def test_a_page_is_drawn_at_the_resolution_asked_for() -> None:
    picture = Pdf(pages(1)).picture(0, 2)
    assert (picture.width(), picture.height()) == (1191, 1684)
    inside, outside = picture.pixelColor(216, 216), picture.pixelColor(100, 100)
    assert (inside.lightness(), outside.lightness()) == (0, 255)


def test_keys_change_the_size_by_steps(qtbot: QtBot, window: PreviewWindow) -> None:
    window.pages.zoom_to(1)
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert window.pages.zoom == pytest.approx(1.25)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert window.pages.zoom == pytest.approx(0.75)


def test_the_size_has_limits(window: PreviewWindow) -> None:
    window.pages.zoom_to(100)
    assert window.pages.zoom == pytest.approx(3)
    window.pages.zoom_to(0)
    assert window.pages.zoom == pytest.approx(0.25)


def test_ctrl_and_the_wheel_change_the_size_around_the_pointer(window: PreviewWindow) -> None:
    window.pages.zoom_to(1)
    bar = window.pages.verticalScrollBar()
    bar.setValue(1000)
    before = (bar.value() + 300) / window.pages.zoom
    turn = QWheelEvent(
        QPointF(300, 300),
        QPointF(300, 300),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.pages.viewport(), turn)
    assert window.pages.zoom == pytest.approx(1.21)
    assert (bar.value() + 300) / window.pages.zoom == pytest.approx(before, abs=1)


def test_by_width_follows_the_window(window: PreviewWindow) -> None:
    window.pages.fit_width()
    window.resize(720, 700)
    narrow = window.pages.page_size(0).width()
    window.resize(1000, 700)
    assert narrow < 720
    assert 900 < window.pages.page_size(0).width() < 1000


def test_a_paper_opens_by_width_but_no_larger_than_it_is(window: PreviewWindow) -> None:
    window.resize(720, 700)
    assert window.pages.zoom < 1
    window.resize(1400, 700)
    assert window.pages.zoom == pytest.approx(1)


def test_a_button_closes_the_window(window: PreviewWindow) -> None:
    (button,) = (each for each in window.findChildren(QPushButton) if each.text() == "Закрыть")
    button.click()
    assert not window.isVisible()


def test_only_pages_in_sight_are_drawn(window: PreviewWindow) -> None:
    window.pages.zoom_to(1)
    window.grab()
    assert window.pages.drawn == {0}
    window.pages.verticalScrollBar().setValue(window.pages.verticalScrollBar().maximum())
    window.grab()
    assert window.pages.drawn == {4}


@pytest.mark.usefixtures("qapp")
def test_printing_gives_every_page_its_way_up(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    print_pages(Pdf(pages(3, last_lies=True)), printer)
    with PdfDocument(tmp_path / "print.pdf") as printed:
        sizes = [printed.get_page_size(number) for number in range(len(printed))]
    assert [width < height for width, height in sizes] == [True, True, False]


@pytest.mark.usefixtures("qapp")
def test_printing_keeps_to_the_pages_asked_for_and_to_their_size(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    printer.setFromTo(2, 3)
    print_pages(Pdf(pages(5)), printer)
    printed = Pdf((tmp_path / "print.pdf").read_bytes())
    assert len(printed.sizes) == 2
    picture = printed.picture(0, 1)
    corners = [(76, 76), (140, 140), (68, 68), (148, 148)]
    assert [picture.pixelColor(*corner).lightness() > 128 for corner in corners] == [
        False,
        False,
        True,
        True,
    ]


class _Noting(QPrinter):
    """No printer stands here, and one that writes files knows no sides: what was asked is noted."""

    def __init__(self, mode: QPrinter.PrinterMode) -> None:
        super().__init__(mode)
        self.sides: list[QPrinter.DuplexMode] = []

    @override
    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:
        self.sides.append(duplex)
        super().setDuplex(duplex)


@pytest.mark.parametrize("several", [True, False])
def test_papers_of_a_pack_do_not_share_a_sheet(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, several: bool
) -> None:
    asked: list[_Noting] = []

    def think_better(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        assert isinstance(printer, _Noting)
        asked.append(printer)
        return 0

    monkeypatch.setattr(printing, "QPrinter", _Noting)
    monkeypatch.setattr(QPrintDialog, "exec", think_better)
    window = PreviewWindow("Согласия", DATA, "Согласия.pdf", several=several)
    qtbot.addWidget(window)
    window.print_paper()
    ((*sides,),) = [printer.sides for printer in asked]
    assert sides == ([QPrinter.DuplexMode.DuplexNone] if several else [])
    assert ("с одной стороны" in labels(window)[2]) is several
    close(window, qtbot)


def test_ctrl_s_saves_the_very_bytes_under_the_proposed_name(
    qtbot: QtBot, window: PreviewWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def choose(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        return str(tmp_path / Path(proposed).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    assert (tmp_path / "Приказ № 41-а.pdf").read_bytes() == DATA
    assert labels(window)[2].startswith("Сохранено: ")


def test_escape_closes(qtbot: QtBot, window: PreviewWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_paper_is_shown_from_its_frozen_facts(qtbot: QtBot, demo: Store) -> None:
    with demo.changing("Выпустить") as session:
        paper_id = roadmap.issue(session)
    parent = QLabel()
    qtbot.addWidget(parent)
    window = show_paper(demo, paper_id, parent)
    with demo.reading() as session:
        assert f"{window.windowTitle()}.pdf" == register.file_name(session, paper_id)
    assert labels(window)[0].startswith("стр. 1 из ")
    window.close()


@pytest.mark.qt_log_ignore("Returned false")
@pytest.mark.usefixtures("qapp")
def test_a_silent_printer_is_said(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "нет папки" / "print.pdf"))
    with pytest.raises(MentoringError, match="Принтер не отвечает"):
        print_pages(Pdf(pages(1)), printer)


def test_forms_are_set_aside_and_shown_when_ready(store: Store, qtbot: QtBot) -> None:
    forms = Forms("Карта: два экземпляра", (("D03", samples.roadmap()),) * 2)
    page = Teller()
    qtbot.addWidget(page)
    show_forms(store, forms, page)
    qtbot.waitUntil(lambda: bool(page.findChildren(PreviewWindow)))
    (window,) = page.findChildren(PreviewWindow)
    assert window.windowTitle() == "Карта: два экземпляра"
    assert "с одной стороны" in labels(window)[2]
    assert forms.file_name == "Карта два экземпляра.pdf"
    close(window, qtbot)


def test_forms_that_cannot_be_printed_are_refused_on_the_page(store: Store, qtbot: QtBot) -> None:
    page = Teller()
    qtbot.addWidget(page)
    show_forms(store, Forms("Карта", (("D03", samples.roadmap(())),)), page)
    qtbot.waitUntil(lambda: "нет ни одного этапа" in page.said)


def test_what_is_looked_at_is_not_noted_and_what_is_saved_is_noted_once(
    store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted: list[int] = []
    papers = (("D03", samples.roadmap()),)
    forms = Forms("Карта", papers, "Нет адреса.", "Напечатать", lambda _: noted.append(1))
    page = Teller()
    qtbot.addWidget(page)
    show_forms(store, forms, page)
    qtbot.waitUntil(lambda: bool(page.findChildren(PreviewWindow)))
    (window,) = page.findChildren(PreviewWindow)
    assert not noted
    assert the(Notice, window).sentence == "Нет адреса."
    chosen = lambda *_: (str(tmp_path / "Карта.pdf"), "")  # noqa: E731 - stands for a file dialog
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    window.save_paper()
    window.save_paper()
    assert noted == [1]
    close(window, qtbot)


class Teller(QWidget):
    """A page that can tell."""

    said = ""

    def tell(self, sentence: str) -> None:
        self.said = sentence


def test_a_page_on_its_side_does_not_make_the_others_small(
    qtbot: QtBot, window: PreviewWindow
) -> None:
    window.pages.take(Pdf(pages(2, last_lies=True)))
    window.resize(500, 700)
    window.pages.fit_width()
    upright, lying = window.pages.page_size(0), window.pages.page_size(1)
    assert abs(upright.width() - lying.width()) <= 1
    assert lying.height() < upright.height()
    assert window.pages.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert window.pages.page_size(1).width() == window.pages.page_size(0).height()
