"""The columns of a bank: chosen, moved, drawn, sorted, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import bank_page
from tests.ui.bank_page import surnames
from tests.ui.finding import press, the
from ui.bank.arrangement import Arrangement, from_text
from ui.bank.choosing_columns import ColumnsWindow
from ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store
    from ui.mentees import MenteesPage

ALT = Qt.KeyboardModifier.AltModifier
NAME, POSITION = "Фамилия, имя, отчество", "Должность"
USUAL = [NAME, POSITION, "Стаж", "Запросы", "Согласия", "Статус"]


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    bank_page.fill(school)
    with bank_page.shown(school, qtbot) as page:
        yield page


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def seen(page: MenteesPage) -> list[str]:
    """Give the headings in sight, from left to right."""
    header = page.headings
    places = [header.logicalIndex(at) for at in range(header.count())]
    return [page.columns[at].title for at in places if not header.isSectionHidden(at)]


def show(page: MenteesPage, *titles: str) -> None:
    known = {column.title: column for column in page.columns}
    page.headings.show_columns([known[title] for title in titles])


def width(page: MenteesPage, title: str) -> int:
    return page.headings.sectionSize([column.title for column in page.columns].index(title))


def opened(page: MenteesPage) -> ColumnsWindow:
    page.commands.columns.trigger()
    window = the(ColumnsWindow, page)
    window.activateWindow()
    QApplication.processEvents()
    assert window.isActiveWindow()
    return window


def tick(window: ColumnsWindow, title: str) -> None:
    (item,) = window.list.findItems(title, Qt.MatchFlag.MatchExactly)
    window.list.setCurrentItem(item)
    QTest.keyClick(window.list, Qt.Key.Key_Space)


def test_every_column_has_a_heading_of_its_own(page: MenteesPage) -> None:
    titles = [column.title for column in page.columns]
    assert len(set(titles)) == len(titles) > 30
    assert seen(page) == USUAL


def test_a_ticked_column_is_shown_with_what_it_says(page: MenteesPage) -> None:
    window = opened(page)
    tick(window, "Телефон")
    assert seen(page) == [*USUAL, "Телефон"]
    at = [column.title for column in page.columns].index("Телефон")
    assert [page.rows.index(row, at).data() for row in range(2)] == ["", "+7 900 000-00-07"]
    tick(window, "Стаж")
    assert seen(page) == [title for title in (*USUAL, "Телефон") if title != "Стаж"]


def test_the_name_is_always_shown(page: MenteesPage) -> None:
    window = opened(page)
    tick(window, NAME)
    assert seen(page) == USUAL
    assert window.list.item(0).checkState() == Qt.CheckState.Checked


def test_columns_are_moved_by_keys_and_by_dragging_a_heading(page: MenteesPage) -> None:
    window = opened(page)
    window.list.setCurrentRow(1)
    press(window.list, Qt.Key.Key_Up, ALT)
    assert seen(page)[:3] == [POSITION, NAME, "Стаж"]
    press(window.list, Qt.Key.Key_Up, ALT)
    press(window.list, Qt.Key.Key_Down, ALT)
    assert seen(page)[:2] == [NAME, POSITION]
    window.close()
    page.headings.moveSection(5, 1)
    assert seen(page) == [NAME, "Статус", *USUAL[1:-1]]
    assert page.headings.arrangement.shown == tuple(seen(page))


def test_a_width_drawn_by_hand_is_kept_and_the_others_share_the_rest(page: MenteesPage) -> None:
    page.headings.resizeSection(1, 260)
    page.resize(1300, 720)
    assert width(page, POSITION) == 260
    assert page.headings.length() == page.table.viewport().width()


def test_an_edge_is_drawn_by_the_mouse(page: MenteesPage) -> None:
    header, left = page.headings.viewport(), Qt.MouseButton.LeftButton
    edge = QPoint(page.headings.sectionViewportPosition(2) - 1, 10)
    before = width(page, POSITION)
    QTest.mousePress(header, left, pos=edge)
    QTest.mouseMove(header, edge + QPoint(20, 0))
    QTest.mouseMove(header, edge + QPoint(40, 0))
    assert width(page, POSITION) == before + 40
    QTest.mouseRelease(header, left, pos=edge + QPoint(40, 0))
    assert width(page, POSITION) == before + 40
    assert page.headings.length() == page.table.viewport().width()
    assert surnames(page)[0] == "Егорова"


def test_widths_are_drawn_by_keys(page: MenteesPage) -> None:
    window = opened(page)
    window.list.setCurrentRow(1)
    before = width(page, POSITION)
    press(window.list, Qt.Key.Key_Right, ALT)
    assert width(page, POSITION) > before
    press(window.list, Qt.Key.Key_Left, ALT)
    assert width(page, POSITION) == before


def test_more_than_fits_is_scrolled_sideways_and_none_is_left_out(page: MenteesPage) -> None:
    assert not page.table.horizontalScrollBar().maximum()
    show(page, *USUAL, "Телефон", "Почта", "Образование", "Ожидания", "Результаты")
    assert len(seen(page)) == len(USUAL) + 5
    assert page.table.horizontalScrollBar().maximum()


def test_the_list_is_sorted_from_the_window_too(page: MenteesPage) -> None:
    window = opened(page)
    window.sorting.setCurrentText("Стаж")
    window.sorting.activated.emit(window.sorting.currentIndex())
    assert surnames(page)[0] == "Егорова"
    window.down.click()
    assert surnames(page)[-1] == "Егорова"


def test_all_is_remembered_and_returned_to_usual(
    page: MenteesPage, settings: Settings, school: Store, qtbot: QtBot
) -> None:
    page.remember(settings)
    show(page, NAME, "Телефон", POSITION)
    page.headings.resizeSection(1, 222)
    page.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    with bank_page.shown(school, qtbot) as again:
        again.remember(settings)
        assert seen(again) == [NAME, "Телефон", POSITION]
        assert width(again, POSITION) == 222
        assert surnames(again)[0] == "Ежова"
        opened(again).return_to_usual()
        assert seen(again) == USUAL
        assert surnames(again) == ["Егорова", "Ежова", "Ёлкина", "Жуков"]
    with bank_page.shown(school, qtbot) as once_more:
        once_more.remember(settings)
        assert seen(once_more) == USUAL


def test_what_is_remembered_names_nobody(page: MenteesPage, settings: Settings) -> None:
    page.remember(settings)
    page.narrowing.search.setText("Ежова")
    show(page, NAME, "Телефон")
    kept = settings.arrangement("mentee")
    assert "Телефон" in kept
    assert "Ежова" not in kept


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"shown": 1}', '{"shown": [], "widths": {"Стаж": "x"}}'],
)
def test_spoilt_settings_are_as_usual(page: MenteesPage, text: str) -> None:
    assert from_text(text) == Arrangement()
    page.headings.arrange(from_text(text))
    assert seen(page) == USUAL


def test_headings_no_longer_known_are_passed_over(page: MenteesPage) -> None:
    page.headings.arrange(Arrangement((NAME, "Чего нет", "Стаж"), {"Чего нет": 50}, "Чего нет"))
    assert seen(page) == [NAME, "Стаж"]


def test_the_menu_of_a_heading_hides_its_column(page: MenteesPage) -> None:
    header = page.headings
    place = QPoint(header.sectionViewportPosition(2) + 5, 5)
    hide, choose, _, usual = header.menu_at(place).actions()
    assert hide.text() == "Скрыть столбец «Стаж»"
    hide.trigger()
    assert "Стаж" not in seen(page)
    choose.trigger()
    assert the(ColumnsWindow, page).isVisible()
    usual.trigger()
    assert seen(page) == USUAL


def test_nobody_can_be_hidden_by_the_menu_of_the_name(page: MenteesPage) -> None:
    assert not page.headings.menu_at(QPoint(5, 5)).actions()[0].isEnabled()


def test_headings_break_their_lines(page: MenteesPage) -> None:
    alignment = page.table.headings.defaultAlignment()
    assert alignment & Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
