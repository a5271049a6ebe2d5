"""The bank of mentors with all it holds (the form of the letter to Р-145, and the school's own)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from mentoring_desktop import mentors
from mentoring_desktop.bank import partners, person
from mentoring_desktop.bank.partners import Partner
from mentoring_desktop.bank.person import PersonDetails
from mentoring_desktop.mentors import MentorRow
from mentoring_desktop.model.people import Mentor


@dataclass(frozen=True)
class MentorEntry(MentorRow, PersonDetails):
    """A mentor with everything the bank holds."""

    mentored_people: int
    courses: str
    achievements: str
    interests: str
    motivation: str
    desired_mentees: str
    ways: str
    time_resource: str
    days: str
    support_needed: str
    limits: str
    in_job_function: bool
    agreement_number: str
    agreement_on: date | None
    payment: str
    joined_on: date | None
    mentees: tuple[Partner, ...]


_COLUMNS = (
    Mentor.mentored_people,
    Mentor.courses,
    Mentor.achievements,
    Mentor.interests,
    Mentor.motivation,
    Mentor.desired_mentees,
    Mentor.ways,
    Mentor.time_resource,
    Mentor.days,
    Mentor.support_needed,
    Mentor.limits,
    Mentor.in_job_function,
    Mentor.agreement_number,
    Mentor.agreement_on,
    Mentor.payment,
    Mentor.joined_on,
)


def rows(session: Session, ids: Collection[int] | None = None) -> list[MentorEntry]:
    """Give the bank by surname, the archived included; only some rows if ids are given."""
    held = person.details(session, Mentor, _COLUMNS, ids)
    with_whom = partners.of_mentors(session, ids)
    return [
        MentorEntry(**vars(row) | held[row.id] | {"mentees": with_whom.get(row.id, ())})
        for row in mentors.rows(session, ids)
    ]
