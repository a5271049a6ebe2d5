"""With whom somebody has worked this cycle: columns 7 to 13 of the official form of a bank."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from mentoring_desktop import organisation
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairMember, PairStatus, RoleForm
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.people import NAME_COLUMNS, PersonName


@dataclass(frozen=True)
class Partner:
    """The other one of a pair, and what came of it."""

    name: PersonName
    workplace: str
    """Empty for somebody of this school."""
    form: RoleForm
    status: PairStatus
    ended_on: date | None
    results: str
    case_url: str


def of_mentees(
    session: Session, ids: Collection[int] | None = None
) -> Mapping[int, tuple[Partner, ...]]:
    """Give the mentors of mentees: of pairs that go on, and of those of this cycle that ended."""
    return _read(session, PairMember.mentee_id, Mentor.person_id, ids)


def of_mentors(
    session: Session, ids: Collection[int] | None = None
) -> Mapping[int, tuple[Partner, ...]]:
    """Give the mentees of mentors likewise."""
    return _read(session, Pair.mentor_id, Mentee.person_id, ids)


def _read(
    session: Session,
    key: InstrumentedAttribute[int],
    person_id: InstrumentedAttribute[int],
    ids: Collection[int] | None,
) -> Mapping[int, tuple[Partner, ...]]:
    """Read the pairs of the people of ``key``; ``person_id`` is that of the other one."""
    cycle = organisation.current_cycle(session)
    query = select(
        key,
        Person.workplace,
        Pair.role_form,
        Pair.status,
        Pair.ended_on,
        Pair.results,
        Pair.case_url,
        *NAME_COLUMNS,
    ).select_from(PairMember)
    query = query.join(Pair).join(Mentor).join(Mentee).join(Person, Person.id == person_id)
    query = query.where(or_(Pair.status.in_(OPEN_STATUSES), Pair.cycle_id == cycle.id))
    query = query.order_by(Pair.date_from, Person.sort_key, Pair.id)
    found: dict[int, tuple[Partner, ...]] = {}
    for one, *said, last, first, middle, gender, forms in session.execute(
        query if ids is None else query.where(key.in_(list(ids)))
    ):
        other = Partner(PersonName(last, first, middle, gender, forms), *said)
        found[one] = (*found.get(one, ()), other)
    return found
