"""Who has signed that an order is known, and the sheet for it."""

from datetime import date, timedelta

import pytest

from mentoring_desktop import pairs, roadmap
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.papers import Paper
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import acquaintances, life, pair_order, programme, register, sources
from mentoring_desktop.store import Store
from tests import make
from tests.documents.reading import pages


@pytest.fixture
def paper(school: Store) -> int:
    """A signed order on Maria and Oleg; the curator signs too that it is known."""
    with school.changing("Внести") as session:
        mentor = make.mentor(session, "Иванова")
        mentee = make.mentee(session, "Мельник", first="Олег", middle="Ильич", gender=Gender.MALE)
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        (pair,) = pairs.form(session, mentor, [mentee])
        key = pair_order.issue(session, [pair], "5", make.TODAY)
        life.sign(session, key, "5", make.TODAY)
        make.live_on(session, date(2026, 10, 8))
    return key


def mark(store: Store, ids: list[int], day: date | None) -> None:
    with store.changing("Ознакомлены") as session:
        acquaintances.mark(session, ids, day)


def test_all_whom_an_order_names_sign_that_they_know_it(school: Store, paper: int) -> None:
    with school.reading() as session:
        rows = acquaintances.rows(session, paper)
        (listed,) = register.rows(session)
    assert [row.name.last for row in rows] == ["Иванова", "Мельник", "Шевченко"]
    assert [row.acquainted_on for row in rows] == [None] * 3
    assert listed.readers == (0, 3)


def test_days_are_noted_and_taken_off(school: Store, paper: int) -> None:
    with school.reading() as session:
        first, second, _ = [row.id for row in acquaintances.rows(session, paper)]
    mark(school, [first, second], date(2026, 10, 6))
    mark(school, [second], None)
    with school.reading() as session:
        days = [row.acquainted_on for row in acquaintances.rows(session, paper)]
        assert register.rows(session)[0].readers == (1, 3)
    assert days == [date(2026, 10, 6), None, None]


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2026, 10, 9), "ещё не наступило"),
        (make.TODAY - timedelta(days=1), "раньше даты документа"),
    ],
)
def test_nobody_knows_an_order_before_it_is_or_tomorrow(
    school: Store, paper: int, day: date, sentence: str
) -> None:
    with school.reading() as session:
        ids = [row.id for row in acquaintances.rows(session, paper)]
    with pytest.raises(MentoringError, match=sentence):
        mark(school, ids, day)


def test_an_order_is_known_after_it_is_signed(school: Store, paper: int) -> None:
    school.undo()
    with school.changing("Ещё приказ") as session:
        mentee = make.mentee(session, "Белова")
        pair = pairs.form(session, make.mentor(session, "Котова"), [mentee])
        roadmap.approve(session, "36-а", date(2026, 9, 2))
        draft = pair_order.issue(session, pair, "6", make.TODAY)
        ids = [row.id for row in acquaintances.rows(session, draft)]
    del paper
    with pytest.raises(MentoringError, match="Сначала отметьте, что он подписан"):
        mark(school, ids, make.TODAY)


def test_the_sheet_names_the_order_its_people_and_their_days(school: Store, paper: int) -> None:
    with school.reading() as session:
        ids = [row.id for row in acquaintances.rows(session, paper)]
    mark(school, ids[:1], date(2026, 10, 6))
    with school.reading() as session:
        forms = acquaintances.sheet(session, paper)
    text = " ".join("\n".join(pages(forms.pdf())).split()).replace("\xa0", " ")
    assert "Лист ознакомления с приказом от 01.10.2026 № 5 «О назначении наставника»" in text
    assert "1. Иванова Мария Петровна учитель математики 06.10.2026" in text
    assert "2. Мельник Олег Ильич учитель математики 3." in text
    assert forms.title == "Лист ознакомления № 5"


def test_a_programme_has_no_sheet(school: Store, paper: int) -> None:
    with school.changing("Программа") as session:
        pair = session.get_one(Paper, paper).pairs[0].pair_id
        key = programme.issue(session, pair)
    with school.reading() as session, pytest.raises(MentoringError, match="никого не знакомят"):
        acquaintances.sheet(session, key)


def test_the_word_agrees_with_the_one_who_signs_alone(school: Store) -> None:
    with school.changing("Внести") as session:
        her, him = (
            make.person(session, "Иванова"),
            make.person(session, "Мельник", gender=Gender.MALE),
        )
        for people, gender in (
            ([her], Gender.FEMALE),
            ([him], Gender.MALE),
            ([her, him], None),
            ([], None),
        ):
            assert sources.readers(people)["acquainted_gender"] is gender
        assert session.query(Person).count() == 4
