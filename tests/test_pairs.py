"""Forming, moving and dissolving pairs, and the sentences by which a pair is refused."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from mentoring_desktop import mentees, mentors, pairs
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.pairs import EndReason, MentoringKind, Pair, PairStatus
from mentoring_desktop.model.people import Mentor, MentorStatus
from mentoring_desktop.papers import pair_order
from mentoring_desktop.store import Store
from tests import make


@pytest.fixture
def people(school: Store) -> Store:
    """Anna with one place, Boris with two; Masha, Petya and Vera wait."""
    with school.changing("Внести людей") as session:
        make.mentor(session, "Анина", capacity=1)
        make.mentor(session, "Борисова", capacity=2)
        for last in ("Машина", "Петина", "Верина"):
            make.mentee(session, last)
    return school


def board(store: Store) -> str:
    """Draw who leads whom as text."""
    with store.reading() as session:
        lines = [
            f"{row.name.last} {row.taken}/{row.capacity}: "
            + ", ".join(member.name.last for member in row.members)
            for row in mentors.rows(session)
        ]
        waiting = [row.name.last for row in mentees.rows(session) if row.pair_id is None]
    return "\n".join([*(line.strip() for line in lines), f"ждут: {', '.join(waiting)}"])


EMPTY = "Анина 0/1:\nБорисова 0/2:\nждут: Верина, Машина, Петина"


def test_a_pair_takes_a_place_and_undo_gives_it_back(people: Store) -> None:
    with people.changing("Закрепить") as session:
        pairs.form(session, 1, [1])
    assert board(people) == "Анина 1/1: Машина\nБорисова 0/2:\nждут: Верина, Петина"
    people.undo()
    assert board(people) == EMPTY
    people.redo()
    assert board(people) == "Анина 1/1: Машина\nБорисова 0/2:\nждут: Верина, Петина"


def test_several_are_given_in_one_action(people: Store) -> None:
    with people.changing("Закрепить") as session:
        pairs.form(session, 2, [1, 2])
    assert board(people) == "Анина 0/1:\nБорисова 2/2: Машина, Петина\nждут: Верина"
    people.undo()
    assert board(people) == EMPTY


def test_several_are_given_all_or_none(people: Store) -> None:
    with pytest.raises(MentoringError, match="не хватает мест: свободно 2"):
        _form(people, 2, [1, 2, 3])
    assert board(people) == EMPTY


def _form(store: Store, mentor: int, mentee_ids: list[int]) -> None:
    with store.changing("Закрепить") as session:
        pairs.form(session, mentor, mentee_ids)


def test_a_mentee_with_a_mentor_is_moved(people: Store) -> None:
    _form(people, 1, [1])
    _form(people, 2, [1])
    assert board(people) == "Анина 0/1:\nБорисова 1/2: Машина\nждут: Верина, Петина"
    people.undo()
    assert board(people) == "Анина 1/1: Машина\nБорисова 0/2:\nждут: Верина, Петина"


def test_a_draft_pair_is_dissolved_without_trace(people: Store) -> None:
    _form(people, 1, [1])
    with people.changing("Открепить") as session:
        pairs.dissolve(session, [1])
    assert board(people) == EMPTY
    with people.reading() as session:
        assert session.query(Pair).count() == 0


def test_a_pair_that_a_paper_speaks_of_is_ended_with_a_reason(people: Store) -> None:
    with people.changing("Приказ") as session:
        (pair,) = pairs.form(session, 1, [1])
        pair_order.issue(session, [pair], "5", make.TODAY)
    with pytest.raises(MentoringError, match="Завершить пару"), people.changing("x") as session:
        pairs.dissolve(session, [1])
    with people.changing("Завершить") as session:
        pairs.end(session, pair, EndReason.MENTEE_REQUEST, make.TODAY)
    assert board(people) == EMPTY
    with people.reading() as session:
        kept = session.get_one(Pair, pair)
        assert (kept.status, kept.ended_on) == (PairStatus.TERMINATED, make.TODAY)


def test_a_pair_ends_once_and_no_order_revives_it(people: Store) -> None:
    with people.changing("Закрепить и завершить") as session:
        (pair,) = pairs.form(session, 1, [1])
        pairs.end(session, pair, EndReason.MUTUAL, make.TODAY)
    with pytest.raises(MentoringError, match="уже прекращена"), people.changing("x") as session:
        pairs.end(session, pair, EndReason.MUTUAL, make.TODAY)
    with pytest.raises(MentoringError, match="уже прекращена"), people.changing("x") as session:
        pair_order.issue(session, [pair], "5", make.TODAY)


def test_a_pair_does_not_end_tomorrow(people: Store) -> None:
    with people.changing("Закрепить") as session:
        (pair,) = pairs.form(session, 1, [1])
    with pytest.raises(MentoringError, match="ещё не наступил"), people.changing("x") as session:
        pairs.end(session, pair, EndReason.MUTUAL, date(2026, 10, 2))


def test_a_pair_does_not_end_before_it_began(people: Store) -> None:
    with people.changing("Закрепить") as session:
        (pair,) = pairs.form(session, 1, [1])
    with pytest.raises(MentoringError, match=r"01\.10\.2026"), people.changing("x") as session:
        pairs.end(session, pair, EndReason.MUTUAL, date(2026, 9, 1))


def test_nobody_mentors_himself(people: Store) -> None:
    with people.changing("Добавить") as session:
        person_id = mentors.rows(session, [2])[0].person_id
        mentee = mentees.add(session, person_id)
    with pytest.raises(MentoringError, match="самому себе"):
        _form(people, 2, [mentee])


def test_the_same_pair_is_not_made_twice(people: Store) -> None:
    _form(people, 2, [1])
    with pytest.raises(MentoringError, match="уже в паре"):
        _form(people, 2, [1])


@pytest.mark.parametrize("status", [MentorStatus.PAUSED, MentorStatus.DECLINED])
def test_a_mentor_who_takes_nobody_says_so(people: Store, status: MentorStatus) -> None:
    def pause(session: Session) -> None:
        session.get_one(Mentor, 1).status = status

    with people.changing("Пауза") as session:
        pause(session)
    with pytest.raises(MentoringError, match=status.value):
        _form(people, 1, [1])


def test_a_pair_lives_inside_its_cycle_and_remembers_why(people: Store) -> None:
    with people.changing("Запросы") as session:
        mentors.set_skill(session, 1, make.area(session, "METHOD"), 3)
        mentees.set_request(session, 1, make.area(session, "METHOD"), 1)
    _form(people, 1, [1])
    with people.reading() as session:
        pair = session.query(Pair).one()
        assert (pair.date_from, pair.date_to) == (make.TODAY, date(2027, 5, 31))
        assert "закрывает 1 из 1" in pair.score_reason
        assert pair.area is not None
        assert pair.area.code == "METHOD"


def test_a_younger_mentor_of_an_older_mentee_is_reverse_mentoring(people: Store) -> None:
    with people.changing("Внести") as session:
        mentee = make.mentee(session, "Старшая", teaching_since=date(1990, 9, 1))
    _form(people, 2, [mentee])
    with people.reading() as session:
        assert session.query(Pair).one().kind is MentoringKind.REVERSE


def test_archive_waits_until_the_pair_is_dissolved(people: Store) -> None:
    _form(people, 1, [1])
    with pytest.raises(MentoringError, match="Сначала"), people.changing("x") as session:
        mentees.archive(session, [1])
    with pytest.raises(MentoringError, match="Сначала"), people.changing("x") as session:
        mentors.archive(session, [1])
    with people.changing("В архив") as session:
        mentees.archive(session, [2])
    with people.reading() as session:
        assert [row.archived for row in mentees.rows(session, [2])] == [True]
    with pytest.raises(MentoringError, match="в архиве"):
        _form(people, 2, [2])
