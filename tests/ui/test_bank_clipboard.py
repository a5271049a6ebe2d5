"""Rows copied from a bank: a table with headings, where no text is ever a formula."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from tests import make
from tests.ui import bank_page
from tests.ui.bank_page import choose
from tests.ui.finding import press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.store import Store
    from ui.mentees import MenteesPage


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    bank_page.fill(school)
    with bank_page.shown(school, qtbot) as page:
        yield page


class Table(HTMLParser):
    """Reads a table back."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    @override
    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    @override
    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


def copied() -> list[list[str]]:
    text = QGuiApplication.clipboard().text()
    return [line.split("\t") for line in text.split("\n")]


def test_chosen_rows_are_copied_with_the_headings_shown(page: MenteesPage) -> None:
    known = {column.title: column for column in page.columns}
    page.headings.show_columns([page.columns[0], known["Телефон"], known["Предметы"]])
    choose(page, "Ежова", "Жуков")
    page.table.setFocus()
    press(page.table, Qt.Key.Key_C, CTRL)
    assert copied() == [
        ["Фамилия, имя, отчество", "Телефон", "Предметы"],
        ["Ежова Мария Петровна", "+7 900 000-00-07", "физика"],
        ["Жуков Пётр Ильич", "", "физика, математика"],
    ]


def test_the_table_of_a_letter_says_the_same(page: MenteesPage) -> None:
    page.commands.choose_all.trigger()
    page.commands.copy.trigger()
    table = Table()
    table.feed(QGuiApplication.clipboard().mimeData().html())
    assert table.rows == copied()
    assert len(table.rows) == 5


def test_formulas_and_marks_stay_texts(page: MenteesPage, school: Store) -> None:
    with school.changing("Завести") as session:
        make.mentee(session, "=Сумма", first="А", middle="", position="-учитель\tхимии <b>&")
    choose(page, "=Сумма")
    page.commands.copy.trigger()
    assert copied()[1][:2] == ["'=Сумма А", "'-учитель химии <b>&"]
    table = Table()
    table.feed(QGuiApplication.clipboard().mimeData().html())
    assert table.rows[1][:2] == copied()[1][:2]
    assert len({len(line) for line in copied()}) == 1


def test_all_in_sight_are_chosen_by_a_key(page: MenteesPage) -> None:
    page.narrowing.search.setText("физ")
    press(page.table, Qt.Key.Key_A, CTRL)
    assert page.counts.text() == "2 из 4 · выбрано 2"
