"""Chips with values above the list of a bank, and finding as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentoring_desktop import mentees
from tests.ui import bank_page
from tests.ui.bank_page import surnames
from tests.ui.finding import focused
from ui.bank.mentees import FACETS
from ui.narrowing.facet_chip import FacetChip, Values
from ui.narrowing.finding import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.bank.mentees import MenteeEntry
    from mentoring_desktop.store import Store
    from ui.mentees import MenteesPage


popping_up = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Menus raise themselves and take the keyboard, which no screen can do that is not there."""


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    bank_page.fill(school)
    with bank_page.shown(school, qtbot) as page:
        yield page


def chip(page: MenteesPage, title: str, *values: str) -> FacetChip[MenteeEntry]:
    (facet,) = (facet for facet in FACETS if facet.title == title)
    made = page.narrowing.add_facet(facet)
    for value in values:
        made.choose(value)
    return made


def values(menu: Values) -> dict[str, str]:
    return dict(action.text().split("\t") for action in menu.actions())


@pytest.mark.parametrize(
    ("title", "chosen", "found"),
    [
        ("Статус", ["в паре"], ["Егорова"]),
        ("Предмет", ["физика"], ["Ежова", "Жуков"]),
        ("Предмет", ["физика", "математика"], ["Егорова", "Ежова", "Жуков"]),
        ("Предмет", ["не указано"], ["Ёлкина"]),
        ("Запрос", ["ИКТ"], ["Ежова"]),
        ("Корпус", ["корпус 2"], ["Егорова"]),
        ("Категория", ["высшая"], []),
        ("Согласия", ["нет: ПДн"], ["Ежова"]),
        ("Анкета", ["нет"], ["Егорова", "Ежова", "Ёлкина", "Жуков"]),
    ],
)
def test_several_values_of_a_chip_let_either_through(
    page: MenteesPage, title: str, chosen: list[str], found: list[str]
) -> None:
    chip(page, title, *chosen)
    assert surnames(page) == found


def test_several_chips_all_have_to_let_through(page: MenteesPage) -> None:
    chip(page, "Предмет", "физика", "математика")
    chip(page, "Запрос", "методика")
    assert surnames(page) == ["Жуков"]
    page.narrowing.search.setText("еж")
    assert surnames(page) == []
    page.nobody.button.click()
    assert len(surnames(page)) == 4
    assert page.narrowing.facet_chips == []


def test_a_chip_says_its_values_and_offers_those_there_are(page: MenteesPage) -> None:
    made = chip(page, "Предмет", "физика")
    assert made.button.accessibleName() == "Предмет: физика"
    assert values(made.menu()) == {"математика": "2", "физика": "2", "не указано": "1"}
    made.choose("физика", on=False)
    assert made.button.accessibleName() == "Предмет: любое"
    assert len(surnames(page)) == 4


def test_a_value_nobody_has_any_more_stays_to_be_unticked(page: MenteesPage, school: Store) -> None:
    made = chip(page, "Корпус", "корпус 2")
    with school.changing("Переименовать") as session:
        (row,) = (row for row in mentees.rows(session) if row.site)
        session.connection().exec_driver_sql("UPDATE person SET site='корпус 3'")
    assert values(made.menu())["корпус 2"] == "0"
    assert row.site == "корпус 2"


@popping_up
def test_chips_and_values_are_chosen_by_keys(page: MenteesPage) -> None:
    page.narrowing.more.menu().actions()[0].trigger()
    (made,) = page.narrowing.facet_chips
    assert focused() is made.button
    menu = made.findChild(Values)
    assert isinstance(menu, Values)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert surnames(page) == ["Егорова"]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    QTest.keyClick(made.button, Qt.Key.Key_Delete)
    assert page.narrowing.facet_chips == []
    assert focused() is page.narrowing.more
    assert len(surnames(page)) == 4


@popping_up
def test_a_chip_left_without_values_takes_itself_off(page: MenteesPage) -> None:
    page.narrowing.more.menu().actions()[0].trigger()
    (made,) = page.narrowing.facet_chips
    menu = made.findChild(Values)
    assert isinstance(menu, Values)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert page.narrowing.facet_chips == []


def test_the_cross_takes_a_chip_off(page: MenteesPage) -> None:
    made = chip(page, "Статус", "в паре")
    assert made.close_button.accessibleName() == "Убрать фильтр «Статус»"
    made.close_button.click()
    assert len(surnames(page)) == 4


def test_a_chip_put_up_twice_is_one(page: MenteesPage) -> None:
    assert chip(page, "Статус") is chip(page, "Статус")


def test_chips_go_on_below_where_the_line_ends(page: MenteesPage) -> None:
    page.resize(968, 720)
    height = page.narrowing.height()
    for facet in FACETS:
        chip(page, facet.title, "не указано")
    QApplication.processEvents()
    assert page.narrowing.height() > height
    right = page.narrowing.width()
    assert all(each.geometry().right() < right for each in page.narrowing.facet_chips)


class Row:
    """Something with a text that is searched."""

    id = 0

    def __init__(self, search: str, *, archived: bool) -> None:
        self.search, self.archived = search, archived


LETTERS = st.text("абв ", max_size=6)


@given(
    st.lists(st.tuples(LETTERS, st.booleans()), max_size=12),
    st.lists(st.tuples(LETTERS, st.booleans()), max_size=12),
)
def test_what_is_found_does_not_depend_on_what_was_typed_before(
    people: list[tuple[str, bool]], typed: list[tuple[str, bool]]
) -> None:
    rows = [Row(text, archived=archived) for text, archived in people]
    shown = False
    found = Found[Row](lambda rows: [row for row in rows if row.archived is shown])
    for text, archived in typed:
        words = text.split()
        if archived is not shown:
            shown = archived
            found.forget()
        assert found.among(rows, words) == [
            row
            for row in rows
            if row.archived is archived and all(word in row.search for word in words)
        ]
