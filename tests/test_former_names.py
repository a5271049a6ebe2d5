"""A change of name keeps history where something signed bears the old one; a slip leaves none."""

from datetime import date

import pytest

from mentoring_desktop import consents, mentees, organisation, pairs
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.papers import programme
from mentoring_desktop.people import card, former_names
from mentoring_desktop.people.former_names import FormerName
from mentoring_desktop.store import Store
from tests import make

OLD = "Ёлкина Мария Петровна"


@pytest.fixture
def masha(school: Store) -> int:
    """A mentee who has signed nothing."""
    with school.changing("Добавить") as session:
        mentee = make.mentee(session, "Ёлкина", consents=())
    with school.reading() as session:
        (row,) = mentees.rows(session, [mentee])
    return row.person_id


def rename(store: Store, person_id: int, **parts: str) -> None:
    with store.changing("Изменить имя") as session:
        for field, value in parts.items():
            card.change(session, person_id, field, value)


def borne(store: Store, person_id: int) -> list[str]:
    with store.reading() as session:
        return [former.name for former in card.card(session, person_id).former_names]


def sign(store: Store, person_id: int, on: date) -> None:
    with store.changing("Согласие") as session:
        consents.sign(session, person_id, ConsentKind.PDN, on)


def live_on(store: Store, day: date) -> None:
    with store.changing("Другой день") as session:
        organisation.current(session).pretend_today = day


def test_a_slip_leaves_no_trace(school: Store, masha: int) -> None:
    rename(school, masha, last_name="Елкина")
    assert borne(school, masha) == []


def test_a_name_under_which_a_sheet_was_signed_is_kept_and_found(school: Store, masha: int) -> None:
    sign(school, masha, date(2026, 9, 20))
    rename(school, masha, last_name="Белова")
    with school.reading() as session:
        assert card.card(session, masha).former_names == (FormerName(OLD, make.TODAY),)
        (row,) = mentees.rows(session)
    assert "елкина" in row.search
    school.undo()
    assert borne(school, masha) == []


def test_several_parts_changed_one_by_one_leave_one_entry(school: Store, masha: int) -> None:
    sign(school, masha, date(2026, 9, 20))
    rename(school, masha, last_name="Белова", first_name="Анна", middle_name="Ильинична")
    assert borne(school, masha) == [OLD]


def test_the_old_name_typed_again_the_same_day_was_no_change(school: Store, masha: int) -> None:
    sign(school, masha, date(2026, 9, 20))
    rename(school, masha, last_name="Белова")
    rename(school, masha, last_name="Ёлкина")
    assert borne(school, masha) == []


def test_a_name_borne_twice_is_kept_each_time_it_was_signed(school: Store, masha: int) -> None:
    sign(school, masha, date(2026, 9, 20))
    rename(school, masha, last_name="Белова")
    live_on(school, date(2027, 3, 1))
    sign(school, masha, date(2027, 2, 1))
    rename(school, masha, last_name="Ёлкина")
    assert borne(school, masha) == [OLD, "Белова Мария Петровна"]


def test_a_name_that_a_paper_prints_is_kept_and_the_paper_keeps_it(
    school: Store, masha: int
) -> None:
    with school.changing("Пара") as session:
        (mentee,) = mentees.rows(session)
        (pair,) = pairs.form(session, make.mentor(session, "Анина"), [mentee.id])
        programme.issue(session, pair)
    rename(school, masha, last_name="Белова")
    assert borne(school, masha) == [OLD]


def test_an_entry_made_by_a_slip_is_taken_out(school: Store, masha: int) -> None:
    sign(school, masha, date(2026, 9, 20))
    rename(school, masha, last_name="Белова")
    with school.changing("Убрать прежнее имя") as session:
        former_names.forget(session, masha, FormerName(OLD, make.TODAY))
    assert borne(school, masha) == []
    with school.reading() as session:
        (row,) = mentees.rows(session)
    assert "елкина" not in row.search
