"""The switch of the card: every section by a click and by a key, what is hidden reads nothing."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from tests import make
from tests.ui.finding import focused
from ui import painting, theme
from ui.card import Card, ReadingSection
from ui.card.panel import NARROW, WIDE
from ui.mentees import MenteesPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.store import Store

SEVEN = ("Общее", "Компетенции", "Анкеты", "Согласия", "Пары", "Файлы", "Изменения")


class Told(ReadingSection["MenteeRow"]):
    """A section that only remembers how it was filled."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.filled: list[tuple[str, bool]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def fill(self, *, afresh: bool) -> None:
        self.filled.append((self.row.name.last, afresh))


class SevenPage(MenteesPage):
    """The bank with a card of seven sections."""

    @override
    def sections(self) -> dict[str, Told]:
        return {title: Told(self.store) for title in SEVEN}


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> SevenPage:
    """Two mentees, the first on the card."""
    with school.changing("Завести людей") as session:
        make.mentee(session, "Ёлкина")
        make.mentee(session, "Яшина")
    page = SevenPage(school)
    qtbot.addWidget(page)
    page.resize(1190, 720)
    page.show()
    return page


def shown(card: Card[MenteeRow]) -> str:
    (title,) = [title for title, section in card.sections.items() if section.isVisible()]
    return title


@pytest.mark.parametrize("at", range(7))
def test_alt_and_a_digit_open_a_section_and_leave_the_keyboard_in_the_list(
    page: SevenPage, at: int
) -> None:
    page.activateWindow()
    page.table.setFocus()
    QTest.keyClick(page, Qt.Key(Qt.Key.Key_1 + at), Qt.KeyboardModifier.AltModifier)
    assert shown(page.card) == SEVEN[at]
    assert page.table.hasFocus()


@pytest.mark.parametrize("at", range(7))
def test_tab_comes_from_the_list_to_the_open_section(page: SevenPage, at: int) -> None:
    page.activateWindow()
    page.table.setFocus()
    page.card.turn_to(SEVEN[at])
    stops = [each for each in page.card.switch.findChildren(QPushButton) if tab_stops(each)]
    assert [each.text() for each in stops] == [SEVEN[at]]
    while not page.card.isAncestorOf(focused()):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is stops[0]


def tab_stops(button: QPushButton) -> bool:
    return bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_the_keyboard_comes_along_from_section_to_section(page: SevenPage) -> None:
    page.activateWindow()
    page.card.open()
    page.card.turn_to("Файлы")
    assert focused() is page.card.sections["Файлы"]


def test_a_section_out_of_sight_is_filled_once_when_it_is_opened(page: SevenPage) -> None:
    section = page.card.sections["Пары"]
    assert isinstance(section, Told)
    page.table.selectRow(1)
    page.reload()
    assert section.filled == []
    page.card.turn_to("Пары")
    assert section.filled == [("Яшина", True)]
    page.card.turn_to("Общее")
    page.card.turn_to("Пары")
    assert section.filled == [("Яшина", True)]


@pytest.mark.parametrize(("width", "card"), [(1190, WIDE), (968, NARROW)])
def test_the_card_takes_what_the_page_can_spare(page: SevenPage, width: int, card: int) -> None:
    page.resize(width, 720)
    assert page.card.sizeHint().width() == card


def test_no_title_is_cut_in_the_narrow_card(page: SevenPage) -> None:
    room = NARROW - theme.PAD - theme.GAP - theme.STEP
    face = painting.metrics(theme.font(theme.SECONDARY))
    tops: dict[int, float] = defaultdict(float)
    for button in page.card.switch.findChildren(QPushButton):
        tops[button.y()] += face.horizontalAdvance(button.text()) + 2 * theme.STEP + 2
    assert len(tops) == 2
    assert max(tops.values()) <= room
