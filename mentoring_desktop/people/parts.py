"""What a person is in mentoring, as the card shows it: every field of a mentee and of a mentor."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.model.people import (
    Mentee,
    MenteeNeed,
    MenteeStatus,
    Mentor,
    MentorStatus,
)

P = TypeVar("P")


@dataclass(frozen=True)
class MenteePart:
    """All fields of a mentee under the names of the columns."""

    id: int
    status: MenteeStatus
    joined_on: date | None
    need: MenteeNeed | None
    strengths: str
    expectations: str
    preferred_ways: str
    days: str
    wanted_mentors: str
    unwanted_mentors: str


@dataclass(frozen=True)
class MentorPart:
    """All fields of a mentor under the names of the columns."""

    id: int
    status: MentorStatus
    capacity: int
    mentoring_years: int
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
    trained_on: date | None
    joined_on: date | None


def mentee_part(session: Session, person_id: int) -> MenteePart | None:
    """Give the person's part as a mentee, the archived too."""
    query = select(Mentee).where(Mentee.person_id == person_id)
    return _taken(MenteePart, session.execute(query).scalar_one_or_none())


def mentor_part(session: Session, person_id: int) -> MentorPart | None:
    """Give the person's part as a mentor, the archived too."""
    query = select(Mentor).where(Mentor.person_id == person_id)
    return _taken(MentorPart, session.execute(query).scalar_one_or_none())


def _taken(cls: type[P], row: Mentee | Mentor | None) -> P | None:
    names: Any = fields(cls)  # type: ignore[arg-type] # both are dataclasses
    return cls(**{each.name: getattr(row, each.name) for each in names}) if row else None
