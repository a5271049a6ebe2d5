"""A pair as a row of an order: gathered as it stands now, and compared by what orders say of it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from mentoring_desktop.documents import pair_order as document
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairMember
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.papers import sources
from mentoring_desktop.people import name_of

Named = tuple[str, str]
"""A person's full name and post."""


class Said(NamedTuple):
    """What has to be put right by an order once it is another.

    A category got or a consent signed since makes no order wrong: both stand there as of its day.
    """

    mentor: Named
    mentees: tuple[Named, ...]
    form: str
    kind: str
    direction: str
    date_from: date
    date_to: date


def said(row: document.Pair) -> Said:
    """Give what a row of an order says."""
    return Said(
        mentor=(row.mentor.name, row.mentor.position),
        mentees=tuple((who.name, who.position) for who in row.mentees),
        form=row.form,
        kind=row.kind,
        direction=row.direction,
        date_from=row.date_from,
        date_to=row.date_to,
    )


def said_now(pair: Pair) -> Said:
    """Give what an order would say of a pair today."""
    return Said(
        mentor=_named(pair.mentor.person),
        mentees=tuple(map(_named, people(pair))),
        form=pair.role_form.value,
        kind=pair.kind.value,
        direction=pair.area.title if pair.area else "",
        date_from=pair.date_from,
        date_to=pair.date_to,
    )


def row(session: Session, pair: Pair, since: date) -> document.Pair:
    """Gather the row of a pair that begins on a day."""
    mentor, mentees = pair.mentor.person, people(pair)
    return document.Pair(
        mentor=sources.participant(session, mentor, ConsentKind.MENTORING_351_8, mentees),
        mentees=tuple(
            sources.participant(session, person, ConsentKind.PARTICIPATION, [mentor])
            for person in mentees
        ),
        form=pair.role_form.value,
        kind=pair.kind.value,
        direction=pair.area.title if pair.area else "",
        date_from=since,
        date_to=pair.date_to,
        pair_id=pair.id,
    )


def begins(pair: Pair, on: date | None) -> date:
    """Give the first day of a pair that an order of a day brings.

    Nobody is a mentor before the order says so (V02).
    """
    return max(pair.date_from, min(on or pair.date_from, pair.date_to))


WITH_PEOPLE = (
    joinedload(Pair.mentor).joinedload(Mentor.person),
    joinedload(Pair.area),
    selectinload(Pair.members).joinedload(PairMember.mentee).joinedload(Mentee.person),
)
"""What is read of pairs together: one at a time takes too long where there are many."""


def open_pairs(session: Session) -> Sequence[Pair]:
    """Give the open pairs with their people, by mentor."""
    query = select(Pair).join(Mentor).join(Person).where(Pair.status.in_(OPEN_STATUSES))
    query = query.order_by(Person.sort_key, Pair.id).options(*WITH_PEOPLE)
    return session.scalars(query).all()


def people(pair: Pair) -> list[Person]:
    """Give the mentees of a pair."""
    return [member.mentee.person for member in pair.members]


def mentors_of(pairs: Sequence[Pair]) -> list[Person]:
    """Give the mentors of pairs, each once."""
    return list(dict.fromkeys(pair.mentor.person for pair in pairs))


def _named(person: Person) -> Named:
    return name_of(person).full, person.position
