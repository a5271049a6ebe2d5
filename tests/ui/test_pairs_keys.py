"""The page «Пары» without a mouse: walking, choosing, moving, parting, papers."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mentoring_desktop.papers import amending_order
from mentoring_desktop.store import Store
from tests.ui.finding import the
from tests.ui.pairs_board import board, plain
from ui.issuing.ticks import Ticks
from ui.issuing.window import IssueWindow
from ui.pairs import PairsPage
from ui.pairs.chooser import MentorChooser
from ui.pairs.ending import EndPair
from ui.pairs.term import SetTerm

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot, demo: Store) -> Iterator[PairsPage]:
    """The demo school."""
    page = PairsPage(demo)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    stop = demo.watch(page.hear)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    stop()


def asked(page: PairsPage, kind: type[W]) -> W:
    found = page.findChildren(kind)[-1]
    QApplication.processEvents()
    assert found.isActiveWindow()
    return found


def select(page: PairsPage, surname: str) -> None:
    rows = page.board.rows
    at = next(
        at for at, seat in enumerate(rows.shown) if seat.member and seat.member.name.last == surname
    )
    page.board.setFocus()
    page.board.setCurrentIndex(rows.index(at, 0))


def line_of(page: PairsPage, mentor: str) -> str:
    return next(line for line in board(page).splitlines() if line.startswith(mentor))


def test_enter_chooses_a_mentor_and_enter_picks(page: PairsPage) -> None:
    page.waiting.setFocus()
    page.waiting.setCurrentIndex(page.waiting.rows.index(0, 0))
    QTest.keyClick(page.waiting, Qt.Key.Key_Return)
    chooser = asked(page, MentorChooser)
    first = chooser.rows.row(chooser.list.currentIndex())
    assert first.name.last == "Нуриев"
    QTest.keyClick(chooser.search, Qt.Key.Key_Return)
    assert line_of(page, "Нуриев") == "Нуриев 2/2: Мельник Щерба"


def test_mentors_are_found_as_one_types(page: PairsPage) -> None:
    page.ask_mentor([page.waiting.rows.shown[0].id])
    chooser = asked(page, MentorChooser)
    chooser.search.setText("САФИН")
    assert [row.name.last for row in chooser.rows.shown] == ["Сафина"]
    QTest.keyClick(chooser.search, Qt.Key.Key_Down)
    chooser.accept()
    assert line_of(page, "Сафина") == "Сафина 1/2: Мельник"


def test_those_who_refuse_come_last_and_say_why(
    page: PairsPage, qtmodeltester: ModelTester
) -> None:
    page.ask_mentor([page.waiting.rows.shown[0].id])
    chooser = asked(page, MentorChooser)
    qtmodeltester.check(chooser.rows)
    last = chooser.rows.index(len(chooser.rows.shown) - 1, 0)
    spoken = chooser.rows.data(last, Qt.ItemDataRole.AccessibleTextRole)
    assert chooser.rows.row(last).name.last == "Долгих"
    assert "мест нет: 2 из 2" in spoken
    chooser.reject()


def test_arrows_walk_over_cards_and_people(page: PairsPage) -> None:
    view = page.board
    view.setFocus()
    view.setCurrentIndex(view.rows.index(0, 0))

    def press(key: Qt.Key) -> str:
        QTest.keyClick(view, key)
        return plain(view.rows.row(view.currentIndex()).name)

    assert press(Qt.Key.Key_Right) == "Гончаренко И.О."
    assert press(Qt.Key.Key_Right) == "Долгих Т.Н."
    assert press(Qt.Key.Key_Down) == "Белый А.А."
    assert press(Qt.Key.Key_Down) == "Цой Е.В."
    assert press(Qt.Key.Key_Down) == "Нуриев С.Ф."
    assert press(Qt.Key.Key_Up) == "Цой Е.В."
    assert press(Qt.Key.Key_End) == plain(view.rows.shown[-1].name)
    assert view.rect_of(view.rows.shown[-1].mentor.id).bottom() < view.viewport().height()
    assert press(Qt.Key.Key_Home) == plain(view.rows.shown[0].name)


def test_arrows_walk_over_those_who_wait(page: PairsPage) -> None:
    view = page.waiting
    view.setFocus()
    view.setCurrentIndex(view.rows.index(0, 0))
    last = len(view.rows.shown) - 1
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_End, last), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == row
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.persons == view.rows.shown[:2]
    QTest.keySequence(view, QKeySequence.StandardKey.SelectAll)
    assert len(view.persons) == last + 1


def test_tab_goes_from_list_to_board(page: PairsPage) -> None:
    page.waiting.setFocus()
    QTest.keyClick(page.waiting, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.board


def test_every_item_is_found_where_it_is_seen(page: PairsPage) -> None:
    view = page.board
    for at in range(view.rows.rowCount()):
        index = view.rows.index(at, 0)
        view.scrollTo(index)
        assert view.indexAt(view.visualRect(index).center()) == index
        assert view.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)


def test_delete_parts_a_draft_pair(page: PairsPage) -> None:
    select(page, "Щерба")
    QTest.keyClick(page.board, Qt.Key.Key_Delete)
    assert line_of(page, "Нуриев") == "Нуриев 0/2:"
    assert plain(page.store.undo_title) == "Открепить Щербу М.К."


def test_enter_on_a_person_moves_to_another_mentor(page: PairsPage) -> None:
    select(page, "Щерба")
    QTest.keyClick(page.board, Qt.Key.Key_Return)
    chooser = asked(page, MentorChooser)
    chooser.search.setText("сафина")
    QTest.keyClick(chooser.search, Qt.Key.Key_Enter)
    assert line_of(page, "Сафина") == "Сафина 1/2: Щерба"
    assert line_of(page, "Нуриев") == "Нуриев 0/2:"


def test_a_pair_in_an_order_is_ended_with_a_reason(page: PairsPage) -> None:
    select(page, "Петров")
    page.ask_end(page.board.persons[0].mentee_id)
    question = asked(page, EndPair)
    question.accept()
    assert line_of(page, "Иванова") == "Иванова 1/3: Орлова"
    assert plain(page.store.undo_title) == "Завершить пару: Иванова М.П. – Петров С.И."


def test_a_pair_gets_another_term_by_key(page: PairsPage) -> None:
    select(page, "Петров")
    page.board.setFocus()
    QTest.keyClick(page.board, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    question = asked(page, SetTerm)
    question.until.setDate(question.until.date().addMonths(-10))
    question.accept()
    assert "раньше первого" in question.refusal
    question.until.setDate(question.since.date().addMonths(3))
    question.accept()
    assert plain(page.store.undo_title) == "Изменить срок пары: Иванова М.П. – Петров С.И."
    with page.store.reading() as session:
        changes = [plain(row.text) for row in amending_order.changes(session, 1)]
    assert any("Петров С.И.: срок по 3" in text for text in changes)


def test_a_wrong_day_is_refused_in_the_window_that_asks(page: PairsPage) -> None:
    select(page, "Петров")
    page.ask_end(page.board.persons[0].mentee_id)
    question = asked(page, EndPair)
    question.day.setDate(question.day.date().addYears(-1))
    question.accept()
    assert "раньше этого дня" in question.refusal
    assert question.isVisible()
    question.reject()


def test_the_order_takes_in_the_ticked_pairs(page: PairsPage, qtbot: QtBot) -> None:
    page.ask_order()
    window = asked(page, IssueWindow)
    ticks = the(Ticks, window)
    assert len(ticks.ticked) == 2
    ticks.setFocus()
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    assert len(ticks.ticked) == 1
    with qtbot.waitSignal(page.paper_made):
        window.issue()
    page.ask_order()
    assert len(the(Ticks, asked(page, IssueWindow)).ticked) == 1


def test_a_click_anywhere_on_a_pair_ticks_it(page: PairsPage) -> None:
    page.ask_order()
    ticks = the(Ticks, asked(page, IssueWindow))
    row = ticks.visualItemRect(ticks.item(0))
    for expected in (1, 2):
        QTest.mouseClick(
            ticks.viewport(), Qt.MouseButton.LeftButton, pos=row.center() + QPoint(50, 0)
        )
        assert len(ticks.ticked) == expected


def test_a_pair_without_a_consent_is_told_beside_its_names(page: PairsPage) -> None:
    page.ask_order()
    ticks = the(Ticks, asked(page, IssueWindow))
    told = [plain(ticks.item(at).text()) for at in range(ticks.count())]
    assert [row for row in told if "нет согласия: Орлова А.К." in row]


def test_the_programme_of_the_selected_person_is_made(page: PairsPage, qtbot: QtBot) -> None:
    select(page, "Щерба")
    with qtbot.waitSignal(page.paper_made):
        page.issue_programme()
    assert plain(page.store.undo_title) == "Создать программу: Щерба М.К."


def test_only_what_can_be_done_is_offered(page: PairsPage) -> None:
    assert not any(action.isEnabled() for action in page.board.actions())
    select(page, "Щерба")
    assert all(action.isEnabled() for action in page.board.actions())
