"""The panel beside the register: whose pages it shows, its zoom, its keys, where it stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentoring_desktop.model.papers import Paper
from mentoring_desktop.papers import programme, register
from mentoring_desktop.store import Store
from tests.ui import papers_page
from tests.ui.finding import press
from tests.ui.papers_page import wait_for_pages
from ui.papers import PapersPage
from ui.papers.preview import NOTHING
from ui.preview.pdf import Pdf
from ui.settings import Settings

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(qtbot: QtBot, demo: Store) -> Iterator[PapersPage]:
    papers_page.issue(demo)
    with papers_page.shown(demo, qtbot) as page:
        yield page


def pages_of(page: PapersPage) -> int:
    row = page.table.current()
    assert row
    with page.store.reading() as session:
        return len(Pdf(register.pdf(session, row.id)).sizes)


def told(page: PapersPage) -> str:
    return page.preview.tools.page.text()


def test_the_pages_of_the_chosen_paper_stand_beside_the_list(
    qtbot: QtBot, page: PapersPage
) -> None:
    for at in range(3):
        page.table.selectRow(at)
        wait_for_pages(page, qtbot)
        assert told(page) == f"стр. 1 из {pages_of(page)}"
        assert page.preview.name.whole == page.rows.shown[at].kind.value
        assert not page.preview.sentence


def test_the_last_chosen_wins_however_fast_the_arrow_runs(qtbot: QtBot, page: PapersPage) -> None:
    page.table.selectRow(0)
    wait_for_pages(page, qtbot)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(page.table, key)
    assert page.table.currentIndex().row() == 2
    wait_for_pages(page, qtbot)
    assert told(page) == f"стр. 1 из {pages_of(page)}"


def test_another_paper_chosen_while_pages_are_made_is_the_one_shown(
    qtbot: QtBot, page: PapersPage
) -> None:
    for at in (0, 1, 2):
        page.table.selectRow(at)
        page.preview.make_now()
    wait_for_pages(page, qtbot)
    assert page.preview.shown == page.rows.shown[2]


def test_with_nothing_chosen_the_panel_says_how_to_choose(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_pages(page, qtbot)
    page.table.clearSelection()
    assert page.preview.sentence == NOTHING
    assert told(page) == ""
    assert not page.preview.tools.larger.isEnabled()
    page.narrowing.search.setText("нет такого")
    assert page.preview.sentence == NOTHING


def test_a_paper_that_cannot_be_printed_says_why_and_the_next_one_is_shown(
    qtbot: QtBot, page: PapersPage
) -> None:
    with page.store.changing("Испортить") as session:
        roadmap = session.get_one(Paper, page.rows.shown[0].id)
        roadmap.facts = roadmap.facts | {"stages": []}
    page.table.selectRow(0)
    qtbot.waitUntil(lambda: "нет ни одного этапа" in page.preview.sentence)
    page.table.clearSelection()
    page.table.selectRow(1)
    wait_for_pages(page, qtbot)


def test_a_number_entered_afterwards_is_on_the_pages_at_once(
    qtbot: QtBot, page: PapersPage
) -> None:
    page.table.selectRow(2)
    wait_for_pages(page, qtbot)
    before = page.preview.pages.grab().toImage()
    with page.store.changing("Стереть номер") as session:
        order = session.get_one(Paper, page.rows.shown[2].id)
        order.facts = order.facts | {"order": {"number": "", "day": None}}
    qtbot.waitUntil(lambda: page.preview.pages.grab().toImage() != before)


def test_keys_zoom_while_the_keyboard_stays_in_the_list(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_pages(page, qtbot)
    press(page.table, Qt.Key.Key_0, CTRL)
    assert page.preview.pages.zoom == pytest.approx(1)
    press(page.table, Qt.Key.Key_Minus, CTRL)
    assert page.preview.pages.zoom == pytest.approx(0.75)
    press(page.table, Qt.Key.Key_9, CTRL)
    assert page.preview.pages.zoom < 0.6
    assert page.table.hasFocus()


def test_the_zoom_is_kept_from_paper_to_paper(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_pages(page, qtbot)
    press(page.table, Qt.Key.Key_0, CTRL)
    page.table.selectRow(1)
    wait_for_pages(page, qtbot)
    assert page.preview.pages.zoom == pytest.approx(1)


def test_pages_are_turned_from_the_list_and_inside_the_panel(
    qtbot: QtBot, page: PapersPage
) -> None:
    page.table.selectRow(1)
    wait_for_pages(page, qtbot)
    many = pages_of(page)
    assert many > 1
    press(page.table, Qt.Key.Key_PageDown, ALT)
    assert told(page) == f"стр. 2 из {many}"
    press(page.table, Qt.Key.Key_PageUp, ALT)
    assert told(page) == f"стр. 1 из {many}"
    page.preview.pages.setFocus()
    QTest.keyClick(page.preview.pages, Qt.Key.Key_End)
    assert told(page) == f"стр. {many} из {many}"
    QTest.keyClick(page.preview.pages, Qt.Key.Key_Home)
    assert told(page) == f"стр. 1 из {many}"
    QTest.keyClick(page.preview.pages, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


@pytest.mark.parametrize("zoom", [0.3, 1.0, 3.0])
def test_page_down_reads_all_and_stops_at_the_top_of_each_page(
    qtbot: QtBot, page: PapersPage, zoom: float
) -> None:
    page.table.selectRow(1)
    wait_for_pages(page, qtbot)
    view = page.preview.pages
    view.zoom_to(zoom)
    bar = view.verticalScrollBar()
    bar.setValue(0)
    stops = [0]
    while bar.value() < bar.maximum():
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        assert 0 < bar.value() - stops[-1] <= view.viewport().height()
        stops.append(bar.value())
    tops = []
    for number in range(view.count):
        view.turn_to(number)
        tops.append(bar.value())
    assert set(tops) <= set(stops)


def test_f7_puts_the_panel_away_and_brings_it_back(qtbot: QtBot, page: PapersPage) -> None:
    wait_for_pages(page, qtbot)
    page.preview.pages.setFocus()
    QTest.keyClick(page.preview.pages, Qt.Key.Key_F7)
    assert page.preview.isHidden()
    assert page.table.hasFocus()
    page.table.selectRow(2)
    QTest.keyClick(page.table, Qt.Key.Key_F7)
    assert page.preview.isVisible()
    wait_for_pages(page, qtbot)


def test_a_narrow_page_begins_without_the_panel_and_keeps_the_list_readable(
    qtbot: QtBot, demo: Store
) -> None:
    papers_page.issue(demo)
    with papers_page.shown(demo, qtbot, 968) as page:
        assert page.preview.isHidden()
        assert not page.commands.preview.isChecked()
        page.commands.preview.trigger()
        wait_for_pages(page, qtbot)
        assert page.table.width() >= 420
        widths = [page.table.columnWidth(column) for column in range(4)]
        assert min(widths) >= 100
        assert sum(widths) <= page.table.width()


def test_the_panel_stands_as_it_was_left(qtbot: QtBot, demo: Store, tmp_path: Path) -> None:
    papers_page.issue(demo)
    settings = Settings(tmp_path / "settings.ini")
    with papers_page.shown(demo, qtbot) as page:
        page.remember(settings)
        page.work.setSizes([600, 534])
        page.work.splitterMoved.emit(600, 1)
        width = page.preview.width()
        page.commands.preview.trigger()
    with papers_page.shown(demo, qtbot) as page:
        page.remember(settings)
        assert page.preview.isHidden()
        page.commands.preview.trigger()
        assert page.preview.width() == width
    with papers_page.shown(demo, qtbot, 900) as page:
        page.remember(settings)
        assert page.preview.isHidden(), "a narrow page has a choice of its own"


def test_a_page_left_while_pages_are_made_is_told_nothing(qtbot: QtBot, demo: Store) -> None:
    page = PapersPage(demo)
    page.resize(1190, 720)
    page.show()
    page.preview.make_now()
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


def test_long_work_in_the_store_does_not_meet_the_making_of_pages(
    qtbot: QtBot, page: PapersPage
) -> None:
    page.table.selectRow(1)
    with page.store.changing("Долгое дело"):
        page.preview.make_now()
        qtbot.waitUntil(lambda: page.preview.shown == page.rows.shown[1])


def test_a_paper_undone_while_the_page_is_away_is_not_looked_for(
    qtbot: QtBot, page: PapersPage
) -> None:
    with page.store.changing("Выпустить") as session:
        key = programme.issue(session, 2)
    page.choose(key)
    page.hide()
    page.store.undo()
    page.show()
    wait_for_pages(page, qtbot)
    assert key not in [row.id for row in page.rows.all]


def test_a_new_paper_leaves_the_chosen_one_in_the_panel(qtbot: QtBot, page: PapersPage) -> None:
    page.table.selectRow(2)
    wait_for_pages(page, qtbot)
    shown = page.preview.shown
    with page.store.changing("Выпустить") as session:
        programme.issue(session, 2)
    assert page.table.current() == shown == page.preview.shown


def test_long_work_is_not_looked_into(page: PapersPage, qtbot: QtBot) -> None:
    page.table.selectRow(0)
    with page.store.changing("Долгая работа"):
        page.preview.take(page.rows.shown[1], afresh=True)
        page.lookout._read()  # noqa: SLF001 - as its timer does in the middle of the work
    qtbot.waitUntil(lambda: page.preview.is_shown and not page.lookout.busy, timeout=10_000)
