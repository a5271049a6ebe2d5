"""Papers of the register that speak of a person: by the pair, or by the name they print."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, Text, cast, or_, select
from sqlalchemy.orm import Session

from mentoring_desktop.language import Gender
from mentoring_desktop.model.pairs import Pair, PairMember
from mentoring_desktop.model.papers import Paper, PaperKind, PaperPair, PaperStatus
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.people.names import PersonName, name_of


@dataclass(frozen=True)
class Mention:
    """A paper that speaks of somebody."""

    id: int
    kind: PaperKind
    status: PaperStatus
    title: str
    number: str
    dated: date | None
    issued_at: datetime


_OF_ONE = PaperKind.D35, PaperKind.D36


def papers(session: Session, person_id: int) -> list[Mention]:
    """Give the papers that speak of a person, the oldest first.

    A frozen paper knows nobody's key, so one that names no pair is known by the names it prints,
    unless somebody else is written the same way. Letters and certificates speak of one alone.
    """
    person = session.get_one(Person, person_id)
    printed = _printed(name_of(person), *(_apart(each) for each in person.former_names))
    shared = _printed(*_others(session, person_id))
    query = select(
        Paper.id,
        Paper.kind,
        Paper.status,
        Paper.title,
        Paper.number,
        Paper.dated,
        Paper.issued_at,
        Paper.asked,
    ).where(
        or_(
            Paper.kind.in_(_OF_ONE),
            Paper.id.in_(_of_pairs(person_id)),
            *map(_says, printed - shared),
        )
    )
    return [
        Mention(key, kind, status, title, number or "", dated, at)
        for key, kind, status, title, number, dated, at, asked in session.execute(
            query.order_by(Paper.issued_at, Paper.id)
        )
        if kind not in _OF_ONE or person_id in asked.get("person_ids", [])
    ]


def is_printed(session: Session, name: PersonName) -> bool:
    """Tell whether a paper prints this name."""
    query = select(Paper.id).where(or_(*map(_says, _printed(name))))
    return session.execute(query.limit(1)).first() is not None


def _printed(*names: PersonName) -> set[str]:
    """Give how papers write names: whole, and with initials on either side."""
    return {form for name in names for form in (name.full, name.short, name.signature)}


def _others(session: Session, person_id: int) -> Iterator[PersonName]:
    query = select(Person).where(Person.id != person_id, Person.erased_on.is_(None))
    return map(name_of, session.execute(query).scalars())


def _apart(former: dict[str, str]) -> PersonName:
    last, first, middle = (*former["name"].split(" ", 2), "", "")[:3]
    return PersonName(last, first, middle, Gender.FEMALE)


def _says(text: str) -> ColumnElement[bool]:
    return cast(Paper.facts, Text).contains(text, autoescape=True)


def _of_pairs(person_id: int) -> Select[int]:
    led = select(Pair.id).join(Mentor).where(Mentor.person_id == person_id)
    been = select(PairMember.pair_id).join(Mentee).where(Mentee.person_id == person_id)
    return select(PaperPair.paper_id).where(
        or_(PaperPair.pair_id.in_(led), PaperPair.pair_id.in_(been))
    )
