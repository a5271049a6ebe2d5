"""The bank of mentees with all it holds (the form of the letter to Р-145, and the school's own)."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from mentoring_desktop import mentees
from mentoring_desktop.bank import partners, person
from mentoring_desktop.bank.partners import Partner
from mentoring_desktop.bank.person import PersonDetails
from mentoring_desktop.mentees import MenteeRow
from mentoring_desktop.model.people import Mentee, MenteeNeed


@dataclass(frozen=True)
class MenteeEntry(MenteeRow, PersonDetails):
    """A mentee with everything the bank holds."""

    need: MenteeNeed | None
    expectations: str
    preferred_ways: str
    days: str
    wanted_mentors: str
    unwanted_mentors: str
    mentors: tuple[Partner, ...]


_COLUMNS = (
    Mentee.need,
    Mentee.expectations,
    Mentee.preferred_ways,
    Mentee.days,
    Mentee.wanted_mentors,
    Mentee.unwanted_mentors,
)


def rows(session: Session, ids: Collection[int] | None = None) -> list[MenteeEntry]:
    """Give the bank by surname, the archived included; only some rows if ids are given."""
    held = person.details(session, Mentee, _COLUMNS, ids)
    with_whom = partners.of_mentees(session, ids)
    return [
        MenteeEntry(**vars(row) | held[row.id] | {"mentors": with_whom.get(row.id, ())})
        for row in mentees.rows(session, ids)
    ]
