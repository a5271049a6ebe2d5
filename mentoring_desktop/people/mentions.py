"""Papers of the register that speak of a person: by the pair, or by the name they print."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, Text, cast, or_, select
from sqlalchemy.orm import Session

from mentoring_desktop.language import names
from mentoring_desktop.model.pairs import Pair, PairMember
from mentoring_desktop.model.papers import Paper, PaperKind, PaperPair, PaperStatus
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.people.names import name_of


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


def papers(session: Session, person_id: int) -> list[Mention]:
    """Give the papers that speak of a person, the oldest first; those of a namesake may be among.

    A frozen paper knows nobody's key, so one that names no pair is known by the names it prints.
    """
    person = session.get_one(Person, person_id)
    own = name_of(person)
    borne = [(own.last, own.first, own.middle)]
    borne += [_parts(former["name"]) for former in person.former_names]
    printed = {form(*parts) for parts in borne for form in _FORMS}
    query = select(
        Paper.id,
        Paper.kind,
        Paper.status,
        Paper.title,
        Paper.number,
        Paper.dated,
        Paper.issued_at,
    ).where(or_(Paper.id.in_(_of_pairs(person_id)), *map(_says, printed)))
    return [
        Mention(key, kind, status, title, number or "", dated, at)
        for key, kind, status, title, number, dated, at in session.execute(
            query.order_by(Paper.issued_at, Paper.id)
        )
    ]


def is_printed(session: Session, name: tuple[str, str, str]) -> bool:
    """Tell whether a paper prints this name."""
    query = select(Paper.id).where(or_(*(_says(form(*name)) for form in _FORMS)))
    return session.execute(query.limit(1)).first() is not None


_FORMS = (names.full, names.short, names.signature)


def _says(text: str) -> ColumnElement[bool]:
    return cast(Paper.facts, Text).contains(text, autoescape=True)


def _parts(full_name: str) -> tuple[str, str, str]:
    last, first, middle = (*full_name.split(" ", 2), "", "")[:3]
    return last, first, middle


def _of_pairs(person_id: int) -> Select[int]:
    led = select(Pair.id).join(Mentor).where(Mentor.person_id == person_id)
    been = select(PairMember.pair_id).join(Mentee).where(Mentee.person_id == person_id)
    return select(PaperPair.paper_id).where(
        or_(PaperPair.pair_id.in_(led), PaperPair.pair_id.in_(been))
    )
