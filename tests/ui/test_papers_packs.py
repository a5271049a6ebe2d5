"""Packs from the page «Документы»: what they hold, one PDF or files, progress and «Отмена»."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from mentoring_desktop.documents import bulk
from mentoring_desktop.papers import packs, register
from mentoring_desktop.papers.forms import Forms
from mentoring_desktop.store import Store
from tests.ui import papers_page
from tests.ui.finding import press, the
from tests.ui.papers_page import choose_folder, kinds
from ui.page import Notice
from ui.papers import PapersPage
from ui.papers.pack_window import OfPair, PackWindow, Programmes
from ui.preview import printing
from ui.preview.pdf import Pdf

PDF = b"%PDF-"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, demo: Store) -> Iterator[PapersPage]:
    papers_page.issue(demo)
    with papers_page.shown(demo, qtbot) as page:
        yield page


def listed(window: PackWindow) -> list[str]:
    lines = (window.papers.item(at) for at in range(window.papers.count()))
    return [line.text().replace("\u00a0", " ") for line in lines if line]


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_missing_consents_go_as_one_pdf_to_look_at(qtbot: QtBot, page: PapersPage) -> None:
    page.commands.consents.trigger()
    window = the(PackWindow, page)
    lines = listed(window)
    assert lines
    assert all(line.startswith("Согласие (") for line in lines)
    with qtbot.waitSignal(page.forms_made) as made:
        window.look.click()
    assert made.args
    (forms,) = made.args
    assert isinstance(forms, Forms)
    assert len(forms.papers) == len(lines)
    assert forms.pdf().startswith(PDF)


def test_consents_saved_as_files_are_noted_as_printed(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_folder(monkeypatch, tmp_path)
    page.commands.consents.trigger()
    window = the(PackWindow, page)
    many = len(listed(window))
    with qtbot.waitSignal(page.said, timeout=20_000) as said:
        window.files.click()
    assert said.args
    assert said.args[0].replace("\u00a0", " ").startswith(f"Сохранено: {many} документ")
    assert len(files(tmp_path)) == many
    assert all((tmp_path / name).read_bytes().startswith(PDF) for name in files(tmp_path))
    assert (page.store.undo_title or "").startswith("Напечатать согласия: ")


def test_programmes_that_are_not_issued_yet_are_issued_in_one_step(
    qtbot: QtBot, page: PapersPage
) -> None:
    with page.store.reading() as session:
        missing = packs.without_programme(session)
    assert len(missing) > 1
    page.commands.programmes.trigger()
    window = the(Programmes, page)
    assert sum(line.endswith("будет выпущена") for line in listed(window)) == len(missing)
    window.issuing.setChecked(False)
    assert len(listed(window)) == 1
    window.issuing.setChecked(True)
    with qtbot.waitSignal(page.forms_made) as made:
        window.look.click()
    assert made.args
    assert len(made.args[0].papers) == len(missing) + 1
    assert kinds(page).count("Программа наставничества") == len(missing) + 1
    page.store.undo()
    assert kinds(page).count("Программа наставничества") == 1


def test_everything_of_a_pair_begins_with_that_of_the_chosen_paper(
    qtbot: QtBot, page: PapersPage
) -> None:
    page.table.selectRow(1)
    about = page.rows.shown[1].about
    page.commands.of_pair.trigger()
    window = the(OfPair, page)
    assert window.pairs.currentText() == about
    assert [line.split()[0] for line in listed(window)[:2]] == ["Приказ", "Программа"]
    window.pairs.setCurrentIndex(window.pairs.count() - 1)
    assert [line.split()[0] for line in listed(window)][:1] == ["Приказ"]
    with qtbot.waitSignal(page.forms_made) as made:
        window.look.click()
    assert made.args
    assert window.pairs.currentText() in made.args[0].title


def test_a_school_without_pairs_is_told_where_to_begin(qtbot: QtBot, school: Store) -> None:
    with papers_page.shown(school, qtbot) as page:
        page.commands.of_pair.trigger()
        window = the(OfPair, page)
        assert "доске «Пары»" in window.refusal
        assert not window.look.isEnabled()
        window.reject()
        page.commands.consents.trigger()
        sheets = page.findChildren(PackWindow)[-1]
        assert sheets.refusal.startswith("Печатать нечего")
        assert not sheets.look.isEnabled()
        sheets.reject()
        page.commands.programmes.trigger()
        programmes = the(Programmes, page)
        assert "Ни одна программа" in programmes.refusal
        assert not programmes.files.isEnabled()


def test_the_chosen_ones_are_counted_on_the_menu(page: PapersPage) -> None:
    page.table.selectAll()
    assert page.commands.several.text() == "Выбранные (3)…"
    page.commands.several.trigger()
    assert len(listed(the(PackWindow, page))) == 3
    page.table.clearSelection()
    assert not page.commands.several.isEnabled()


@pytest.mark.parametrize("many", [bulk.MANY, 2], ids=["here", "on two processes"])
def test_what_is_stopped_keeps_whole_files_and_says_how_many(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, many: int
) -> None:
    monkeypatch.setattr(bulk, "MANY", many)
    choose_folder(monkeypatch, tmp_path)
    page.table.selectAll()

    def stop() -> bool:
        if list(tmp_path.glob("*.pdf")):
            the(QProgressDialog, page).canceled.emit()
        return bool(list(tmp_path.glob("*.pdf")))

    with qtbot.waitSignal(page.said, timeout=20_000) as said:
        page.out.save()
        qtbot.waitUntil(stop, timeout=20_000)
    written = files(tmp_path)
    assert said.args
    assert 0 < len(written) <= 3
    text = said.args[0].replace("\u00a0", " ")
    assert f"Сохранено: {len(written)} документ" in text
    assert text.startswith("Остановлено") is (len(written) < 3)
    for name in written:
        assert Pdf((tmp_path / name).read_bytes()).sizes, "no half of a file"


def test_a_disk_that_refuses_in_the_middle_leaves_what_is_written(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose_folder(monkeypatch, tmp_path / "нет")
    page.table.selectAll()
    with qtbot.waitSignal(page.said, timeout=20_000) as said:
        page.out.save()
    assert said.args
    assert said.args[0] == "Остановлено: ничего не сохранено"
    qtbot.waitUntil(lambda: "папки «нет» больше нет" in the(Notice, page).sentence)


def test_ctrl_p_prints_the_chosen_each_on_its_own_sheet(
    qtbot: QtBot, page: PapersPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def agree(dialog: QPrintDialog) -> int:
        asked.append(dialog.printer().docName())
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "print.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", agree)
    printed: list[int] = []
    really = printing.print_pages

    def print_pages(pdf: Pdf, printer: QPrinter) -> None:
        really(pdf, printer)
        printed.append(len(pdf.sizes))

    monkeypatch.setattr(printing, "print_pages", print_pages)
    page.table.selectRow(2)
    press(page.table, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: bool(printed), timeout=20_000)
    with page.store.reading() as session:
        whole = Pdf(register.pdf(session, page.rows.shown[2].id))
    assert printed == [len(whole.sizes)]
    assert len(Pdf((tmp_path / "print.pdf").read_bytes()).sizes) == len(whole.sizes)
    assert asked[0].startswith("Приказ о закреплении пар")


def test_the_menu_of_a_row_offers_what_the_keys_do(page: PapersPage) -> None:
    page.table.selectRow(2)
    offered = [action.text() for action in page.table.actions() if not action.isSeparator()]
    assert offered[:5] == [
        "Открыть в отдельном окне",
        "Печать…",
        "Сохранить PDF…",
        "Сохранить Word…",
        "Подписан…",
    ]
