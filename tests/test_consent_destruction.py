"""Sheets to be destroyed: when one without a last day has ended, and what the act takes."""

from datetime import date, datetime

import pytest

from mentoring_desktop import consents
from mentoring_desktop.consents import DueRow
from mentoring_desktop.documents.consent_destruction import Destruction
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.papers import consents as papers
from mentoring_desktop.people import erasure
from mentoring_desktop.store import Session, Store
from tests import make

PDN, PARTICIPATION = ConsentKind.PDN, ConsentKind.PARTICIPATION
SIGNED, ARCHIVED, DISMISSED = date(2019, 9, 2), date(2022, 6, 1), date(2022, 8, 20)


@pytest.fixture
def signed(school: Store) -> Store:
    """A mentee who has signed a sheet without a last day; it lies in a folder."""
    with school.changing("Внести") as session:
        key = make.mentee(session, "Машина", consents=())
        person = session.get_one(Mentee, key).person_id
        consents.sign(session, person, PDN, SIGNED)
        consents.change(session, 1, "storage_place", "папка 02-14")
    return school


def due(store: Store) -> list[DueRow]:
    with store.reading() as session:
        return consents.due(session, 2090)


def archive(session: Session) -> int:
    mentee = session.get_one(Mentee, 1)
    mentee.archived_at = datetime(2022, 6, 1, 12)  # noqa: DTZ001 - local time
    return mentee.person_id


def test_an_open_sheet_lasts_while_somebody_takes_part(signed: Store) -> None:
    assert due(signed) == []
    with signed.changing("В архив, но наставник") as session:
        person = archive(session)
        session.add(Mentor(person_id=person))
        session.get_one(Person, person).dismissed_on = DISMISSED
    assert due(signed) == []


@pytest.mark.parametrize(("dismissed", "ended"), [(None, ARCHIVED), (DISMISSED, DISMISSED)])
def test_an_open_sheet_ends_with_the_last_part(
    signed: Store, dismissed: date | None, ended: date
) -> None:
    with signed.changing("В архив") as session:
        session.get_one(Person, archive(session)).dismissed_on = dismissed
    (row,) = due(signed)
    assert (row.ended_on, row.keep_until, row.over) == (ended, consents.keep_until(ended), True)


def test_a_sheet_of_an_erased_person_is_found_by_its_place(signed: Store) -> None:
    with signed.changing("Стереть", undoable=False) as session:
        erasure.erase(session, archive(session))
    (row,) = due(signed)
    assert (row.ended_on, row.storage_place) == (make.TODAY, "папка 02-14")
    assert row.name.last == "Удалённый человек 1"
    assert not row.over
    with signed.changing("Прошло три года") as session:
        make.live_on(session, date(2029, 10, 2))
        consents.destroy(session, [row.id])
    assert due(signed) == []


def test_the_withdrawal_is_what_ended_a_sheet_and_the_later_day_counts(signed: Store) -> None:
    with signed.changing("Отозвано") as session:
        consents.change(session, 1, "valid_to", date(2023, 5, 31))
        person = session.get_one(Mentee, 1).person_id
        consents.sign(session, person, PARTICIPATION, SIGNED)
        consents.change(session, 2, "valid_to", date(2030, 5, 31))
        consents.withdraw(session, person, PARTICIPATION, date(2021, 2, 1))
    withdrawn = due(signed)[1]
    assert (withdrawn.ended_on, withdrawn.keep_until) == (date(2021, 2, 1), date(2033, 5, 31))


def test_the_act_takes_none_that_has_to_be_kept_yet(signed: Store) -> None:
    with signed.changing("Два листа") as session:
        person = archive(session)
        consents.sign(session, person, PARTICIPATION, SIGNED)
        consents.change(session, 2, "valid_to", date(2023, 10, 1))
    with signed.reading() as session:
        assert len(consents.due(session, 2026)) == 2
        ((_, facts),) = papers.destruction(session, 2026).papers
    assert isinstance(facts, Destruction)
    assert [(each.kind, each.ended) for each in facts.sheets] == [(PDN.value, "01.06.2022")]
