"""The page «Пары»: a card is dragged, the file changes, the board follows, undo returns."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from mentoring_desktop import mentees, pairs
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.papers import pair_order
from mentoring_desktop.store import Store
from tests import make
from tests.ui.pairs_board import (
    board,
    carry,
    drop,
    drop_on_mentor,
    load_of_board,
    load_of_waiting,
    mentor_key,
    plain,
)
from ui.page import Notice
from ui.pairs import PairsPage
from ui.pairs.luggage import MIME

START = "Анисимова 0/2:\nБорисова 1/1: Мышкина\nсвободны: Лебедева Ким"


@pytest.fixture
def page(qtbot: QtBot, school: Store) -> Iterator[PairsPage]:
    """Two mentors, one of them full, and two mentees who wait."""
    with school.changing("Заполнить") as session:
        make.mentor(session, "Анисимова", capacity=2)
        full = make.mentor(session, "Борисова", capacity=1)
        make.mentee(session, "Ким")
        make.mentee(session, "Лебедева", joined_on=date(2026, 9, 7))
        pairs.form(session, full, [make.mentee(session, "Мышкина")])
    page = PairsPage(school)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    stop = school.watch(page.hear)
    page.show()
    yield page
    stop()


def notice(page: PairsPage) -> str:
    found = page.findChild(Notice)
    assert isinstance(found, Notice)
    return plain(found.sentence)


def test_models_keep_qt_s_rules(page: PairsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.board.rows)
    qtmodeltester.check(page.waiting.rows)
    drop_on_mentor(page, "Анисимова", load_of_waiting(page, "Ким"))
    page.store.undo()


def test_a_drop_makes_a_pair_and_undo_and_redo_follow(page: PairsPage) -> None:
    assert board(page) == START

    assert drop_on_mentor(page, "Анисимова", load_of_waiting(page, "Лебедева"))
    made = "Анисимова 1/2: Лебедева\nБорисова 1/1: Мышкина\nсвободны: Ким"
    assert board(page) == made
    assert plain(page.store.undo_title) == "Закрепить Лебедеву М.П. за Анисимовой М.П."

    page.store.undo()
    assert board(page) == START
    page.store.redo()
    assert board(page) == made


def test_several_are_dropped_at_once_and_taken_back_at_once(page: PairsPage) -> None:
    drop_on_mentor(page, "Анисимова", load_of_waiting(page, "Ким", "Лебедева"))
    assert board(page) == "Анисимова 2/2: Ким Лебедева\nБорисова 1/1: Мышкина\nсвободны:"
    page.store.undo()
    assert board(page) == START


def test_a_full_mentor_takes_the_drop_to_tell_why_not(page: PairsPage) -> None:
    before = page.store.undo_title
    assert drop_on_mentor(page, "Борисова", load_of_waiting(page, "Ким"))
    assert "Борисова М.П." in notice(page)
    assert "мест нет" in notice(page)
    assert board(page) == START
    assert page.store.undo_title == before


def test_too_many_for_the_places_left_are_refused_together(page: PairsPage) -> None:
    drop_on_mentor(page, "Анисимова", load_of_waiting(page, "Ким"))
    three = load_of_waiting(page, "Лебедева")
    assert drop_on_mentor(page, "Борисова", three)
    assert notice(page)
    drop_on_mentor(page, "Анисимова", three)
    assert not notice(page)


def test_a_person_is_dragged_to_another_mentor(page: PairsPage) -> None:
    assert drop_on_mentor(page, "Анисимова", load_of_board(page, "Мышкина"))
    assert board(page) == "Анисимова 1/2: Мышкина\nБорисова 0/1:\nсвободны: Лебедева Ким"
    assert plain(page.store.undo_title) == "Перевести Мышкину М.П. к Анисимовой М.П."
    page.store.undo()
    assert board(page) == START


def test_a_person_dragged_back_waits_again(page: PairsPage) -> None:
    assert drop(page.waiting, QPoint(40, 40), load_of_board(page, "Мышкина"))
    assert board(page) == "Анисимова 0/2:\nБорисова 0/1:\nсвободны: Лебедева Ким Мышкина"
    page.store.undo()
    assert board(page) == START


def test_a_pair_that_a_paper_speaks_of_is_not_dissolved_but_ended(
    page: PairsPage, qtbot: QtBot
) -> None:
    with page.store.changing("Создать приказ") as session:
        ids = [row.pair_id for row in pair_order.candidates(session)]
        pair_order.issue(session, ids, "1", None)
    with qtbot.waitSignal(page.said) as said:
        drop(page.waiting, QPoint(40, 40), load_of_board(page, "Мышкина"))
    assert "Завершить пару" in notice(page)
    assert board(page) == START
    assert said.args is not None
    assert said.args[1] == "Завершить пару…"


def test_the_message_of_a_new_pair_takes_it_back(page: PairsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said) as said:
        drop_on_mentor(page, "Анисимова", load_of_waiting(page, "Ким"))
    assert said.args is not None
    _, button, undo = said.args
    assert button == "Отменить"
    undo()
    assert board(page) == START
    undo()
    assert board(page) == START


def test_the_message_tells_who_is_given_to_whom(page: PairsPage, qtbot: QtBot) -> None:
    with page.store.changing("Добавить") as session:
        name: dict[str, Any] = {"first": "Виктор", "middle": "Ростиславович", "gender": Gender.MALE}
        make.mentor(session, "Цой", **name)
    assert heard(page, qtbot, "Цой", "Ким") == "Ким М.П. закреплена за Цоем В.Р."
    page.store.undo()
    assert heard(page, qtbot, "Цой", "Ким", "Лебедева") == "2 наставляемых закреплены за Цоем В.Р."


def heard(page: PairsPage, qtbot: QtBot, mentor: str, *mentees: str) -> str:
    with qtbot.waitSignal(page.said) as said:
        drop_on_mentor(page, mentor, load_of_waiting(page, *mentees))
    assert said.args is not None
    return plain(said.args[0])


def test_the_message_tells_who_waits_again(page: PairsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said) as said:
        drop(page.waiting, QPoint(40, 40), load_of_board(page, "Мышкина"))
    assert said.args is not None
    assert plain(said.args[0]) == "Мышкина М.П. откреплена и снова ждёт пары"


def test_a_refusal_moves_no_card_and_goes_when_the_next_is_carried(page: PairsPage) -> None:
    mentor_id = mentor_key(page, "Борисова")
    spot = page.board.rect_of(mentor_id).center()
    before = page.board.viewport().mapToGlobal(spot)
    drop_on_mentor(page, "Борисова", load_of_waiting(page, "Ким"))
    assert notice(page)
    strip = page.findChild(Notice)
    assert isinstance(strip, Notice)
    on_top = page.childAt(strip.geometry().center())
    assert on_top in strip.children()
    assert page.board.rect_of(mentor_id).center() == spot
    assert page.board.viewport().mapToGlobal(spot) == before
    carry(page.board, spot, load_of_waiting(page, "Ким"))
    assert not notice(page)


def test_the_list_invites_only_those_who_have_a_mentor(page: PairsPage) -> None:
    spot = page.board.rect_of(mentor_key(page, "Анисимова")).center()
    calm = page.waiting.grab().toImage()
    carry(page.board, spot, load_of_board(page, "Мышкина"))
    assert page.waiting.inviting
    assert page.waiting.grab().toImage() != calm
    drop(page.waiting, QPoint(40, 40), load_of_board(page, "Мышкина"))
    assert not page.waiting.inviting
    carry(page.board, spot, load_of_waiting(page, "Ким"))
    assert not page.waiting.inviting


def test_nothing_is_dropped_beside_the_cards_or_from_elsewhere(page: PairsPage) -> None:
    beside = QPoint(page.board.viewport().width() - 2, page.board.viewport().height() - 2)
    assert not drop(page.board, beside, load_of_waiting(page, "Ким"))
    foreign = QMimeData()
    foreign.setText("Ким")
    assert not drop_on_mentor(page, "Анисимова", foreign)
    for spoilt in (b"{", b"[]", b"null"):
        foreign.setData(MIME, spoilt)
        assert not drop_on_mentor(page, "Анисимова", foreign)
    other_program = QMimeData()
    other_program.setData(MIME, b'{"program": -1, "mentees": [1]}')
    assert not drop_on_mentor(page, "Анисимова", other_program)
    assert board(page) == START


def test_a_real_press_and_move_carries_the_card(page: PairsPage) -> None:
    played: list[QPoint] = []

    def play(drag: QDrag) -> Qt.DropAction:
        assert not drag.pixmap().isNull()
        point = page.board.rect_of(mentor_key(page, "Анисимова")).center()
        assert drop(page.board, point, drag.mimeData())
        played.append(point)
        return Qt.DropAction.LinkAction

    page.waiting.run_drag = play
    rows, viewport = page.waiting.rows, page.waiting.viewport()
    start = page.waiting.visualRect(rows.index(0, 0)).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 40, 60):
        QTest.mouseMove(viewport, start + QPoint(step, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    assert len(played) == 1
    assert board(page).startswith("Анисимова 1/2: Лебедева\n")


def test_cards_stay_where_they_are_while_one_is_in_the_air(page: PairsPage) -> None:
    mentor_id = mentor_key(page, "Борисова")
    calm = page.board.rect_of(mentor_id)
    assert carry(page.board, calm.center(), load_of_waiting(page, "Ким"))
    page.grab()
    assert page.board.rect_of(mentor_id) == calm
    assert page.waiting.in_air
    drop(page.board, QPoint(-5, -5), load_of_waiting(page, "Ким"))
    assert not page.waiting.in_air


def test_news_of_others_keep_the_selection_and_the_place(page: PairsPage) -> None:
    page.waiting.setCurrentIndex(page.waiting.rows.index(1, 0))
    page.board.setCurrentIndex(page.board.rows.index(2, 0))
    with page.store.changing("Добавить") as session:
        make.mentor(session, "Авдеева")
        make.mentee(session, "Ёлкина", joined_on=date(2026, 9, 1))
    assert [row.name.last for row in page.waiting.persons] == ["Ким"]
    assert [member.name.last for member in page.board.persons] == ["Мышкина"]
    assert board(page).startswith("Авдеева 0/2:\nАнисимова")
    assert board(page).endswith("свободны: Ёлкина Лебедева Ким")


def test_the_archived_are_not_shown(page: PairsPage) -> None:
    kim = next(row.id for row in page.waiting.rows.shown if row.name.last == "Ким")
    with page.store.changing("В архив") as session:
        mentees.archive(session, [kim])
    assert board(page).endswith("свободны: Лебедева")
    page.store.undo()
    assert board(page) == START


def test_a_card_shows_that_its_person_lacks_a_consent(page: PairsPage, school: Store) -> None:
    with school.changing("Добавить") as session:
        lost = make.mentee(session, "Соколова", consents=[ConsentKind.PDN])
        pairs.form(session, mentor_key(page, "Анисимова"), [lost])
    seat = page.board.rows.row(page.board.rows.seat_of_mentee(lost))
    assert seat.member is not None
    assert seat.member.missing == ("участие",)
    assert "нет согласия" in seat.spoken
