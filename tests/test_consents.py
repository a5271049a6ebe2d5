"""Consents: which are needed, which are missing, how they are signed and taken back."""

from datetime import date, timedelta

import pytest

from mentoring_desktop import consents, mentees, mentors
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.consents import Consent, ConsentKind
from mentoring_desktop.store import Store
from tests import make


@pytest.fixture
def people(school: Store) -> Store:
    """A mentee and a mentor who have signed nothing."""
    with school.changing("Внести") as session:
        make.mentee(session, "Машина", consents=())
        make.mentor(session, "Анина", consents=())
    return school


def missing(store: Store) -> tuple[tuple[str, ...], tuple[str, ...]]:
    with store.reading() as session:
        return mentees.rows(session)[0].missing, mentors.rows(session)[0].missing


def sign(store: Store, person_id: int, kind: ConsentKind, on: date = make.TODAY) -> None:
    with store.changing("Подписано") as session:
        consents.sign(session, person_id, kind, on)


def person_of_mentee(store: Store) -> int:
    with store.reading() as session:
        return mentees.rows(session)[0].person_id


def test_each_part_needs_its_own_sheets(people: Store) -> None:
    assert missing(people) == (("ПДн", "участие"), ("ПДн", "351.8"))


def test_a_signed_sheet_is_missing_no_more_and_again_when_withdrawn(people: Store) -> None:
    person = person_of_mentee(people)
    sign(people, person, ConsentKind.PDN)
    assert missing(people)[0] == ("участие",)
    with people.changing("Отозвано") as session:
        consents.withdraw(session, person, ConsentKind.PDN)
    assert missing(people)[0] == ("ПДн", "участие")
    people.undo()
    assert missing(people)[0] == ("участие",)


def test_an_expired_sheet_is_missing(people: Store) -> None:
    person = person_of_mentee(people)
    sign(people, person, ConsentKind.PDN)
    with people.changing("Срок") as session:
        session.query(Consent).one().valid_to = make.TODAY - timedelta(days=1)
    assert missing(people)[0] == ("ПДн", "участие")


def test_nobody_signs_tomorrow(people: Store) -> None:
    with pytest.raises(MentoringError, match="завтрашним"):
        sign(people, 1, ConsentKind.PDN, make.TODAY + timedelta(days=1))


def test_signing_twice_keeps_one_sheet(people: Store) -> None:
    for day in (make.TODAY, make.TODAY - timedelta(days=3)):
        sign(people, 1, ConsentKind.PDN, day)
    with people.reading() as session:
        assert session.query(Consent).one().signed_on == make.TODAY - timedelta(days=3)
