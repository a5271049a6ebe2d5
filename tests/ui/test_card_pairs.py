"""The section «Пары»: both roles, what a pair has come to, and the way to the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentoring_desktop import mentees, mentors, pairs
from mentoring_desktop.model.pairs import EndReason
from mentoring_desktop.papers import pair_order
from tests import make
from ui.card import PairsSection
from ui.fields import LineField, TextsField
from ui.mentees import MenteesPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentoring_desktop.mentees import MenteeRow
    from mentoring_desktop.store import Store
    from ui.card.pairs import PairBlock

PARTNER = "Анина Мария Петровна"


@pytest.fixture
def page(school: Store, qtbot: QtBot) -> Iterator[MenteesPage]:
    """Ёлкина, led by Анина under an order, and herself a mentor of Яшина."""
    with school.changing("Завести людей") as session:
        first, second = make.mentee(session, "Ёлкина"), make.mentee(session, "Яшина")
        leader = make.mentor(session, "Анина")
        (row,) = mentees.rows(session, [first])
        reverse = mentors.add(session, row.person_id)
        ordered = pairs.form(session, leader, [first])
        pairs.form(session, reverse, [second])
        pair_order.issue(session, ordered, "41-а", make.TODAY)
    page = MenteesPage(school)
    qtbot.addWidget(page)
    stop = school.watch(page.hear)
    page.resize(1190, 720)
    page.show()
    page.activateWindow()
    page.card.turn_to("Пары")
    yield page
    stop()


def section(page: MenteesPage) -> PairsSection[MenteeRow]:
    found = page.card.sections["Пары"]
    assert isinstance(found, PairsSection)
    return found


def block(page: MenteesPage, partner: str) -> PairBlock:
    (found,) = [each for each in section(page).blocks.values() if partner in each.partner.text()]
    return found


def test_pairs_of_both_roles_are_shown_with_their_order(page: MenteesPage) -> None:
    assert block(page, "Анина").partner.text() == f"Наставник: {PARTNER}"
    assert "приказ от 01.10.2026 № 41-а" in block(page, "Анина").facts.text().replace("\u00a0", " ")
    assert block(page, "Яшина").partner.text().startswith("Наставляемый: ")
    assert "приказа ещё нет" in block(page, "Яшина").facts.text()


def test_results_and_the_link_save_themselves(page: MenteesPage) -> None:
    found = block(page, "Анина")
    results, link = found.fields["results"], found.fields["case_url"]
    assert isinstance(results, TextsField)
    assert isinstance(link, LineField)
    results.editor.setFocus()
    results.editor.insertPlainText("открытый урок\nпубликация")
    link.editor.setFocus()
    assert page.store.undo_title == "Изменить результаты пары: Ёлкина\u00a0М.П."
    link.editor.insert("school.ru/nastavniki")
    QTest.keyClick(link.editor, Qt.Key.Key_Return)
    assert "https://" in link.refusal
    link.editor.setText("https://school.ru/nastavniki")
    QTest.keyClick(link.editor, Qt.Key.Key_Return)
    assert link.refusal == ""
    assert block(page, "Анина") is found
    assert results.editor.toPlainText() == "открытый урок\nпубликация"


def test_the_way_to_the_board_ends_with_the_pair(page: MenteesPage, qtbot: QtBot) -> None:
    found = block(page, "Анина")
    with qtbot.waitSignal(page.wanted_row) as wanted:
        found.on_board.click()
    (row,) = page.table.chosen()
    assert wanted.args == ["pairs", row.id]
    with page.store.changing("Завершить") as session:
        pair_id = next(key for key, each in section(page).blocks.items() if each is found)
        pairs.end(session, pair_id, EndReason.DISMISSAL, make.TODAY)
    ended = block(page, "Анина")
    assert not ended.on_board.isVisible()
    assert "закончена 01.10.2026: увольнение" in ended.facts.text()
    assert ended.state.text() == "прекращена"


def test_who_has_no_pair_is_told_where_pairs_are_made(page: MenteesPage) -> None:
    with page.store.changing("Добавить") as session:
        make.mentee(session, "Алёнина")
    page.table.selectRow(0)
    assert section(page).nobody.isVisible()
    assert section(page).blocks == {}
