"""Who may be thanked and certified: everybody, and first of all those who took part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.model.pairs import Pair, PairStatus
from mentoring_desktop.model.people import Person
from mentoring_desktop.people import PersonName, name_of

_WORKED = (PairStatus.ORDERED, PairStatus.ACTIVE, PairStatus.SUSPENDED, PairStatus.COMPLETED)
_LED = (*_WORKED, PairStatus.TERMINATED)
"""Who worked in a pair that ended early took part too, if anybody chooses to thank them."""
_BEFORE_END = timedelta(days=30)
"""So long before the end of the cycle its results are summed up."""

MENTOR, MENTEE, CURATOR = "наставник", "наставляемый", "куратор"


@dataclass(frozen=True)
class ParticipantRow:
    """A person, and what the person is in the current cycle."""

    id: int
    name: PersonName
    position: str
    part: str
    """«наставник», or nothing for one who took no part."""


def rows(session: Session) -> list[ParticipantRow]:
    """Give everybody by name."""
    query = select(Person).where(Person.erased_on.is_(None)).order_by(Person.sort_key, Person.id)
    parts = _parts(session)
    return [
        ParticipantRow(each.id, name_of(each), each.position, parts.get(each.id, ""))
        for each in session.scalars(query)
    ]


def part(session: Session, person_id: int) -> str:
    """Give what a person is in the current cycle; who is both is a mentor first."""
    return _parts(session).get(person_id, "")


def took_part(session: Session) -> list[int]:
    """Give the keys of mentors and mentees whose pairs work or have done their work, by name."""
    people = {person_id for pair in _pairs(session) for person_id in _both(pair)}
    return [row.id for row in rows(session) if row.id in people]


def pairs_of(session: Session, person_id: int) -> Sequence[Pair]:
    """Give the pairs of a person, in either part, that work, have done so or ended early."""
    return [pair for pair in _pairs(session, _LED) if person_id in _both(pair)]


def is_time(session: Session) -> bool:
    """Tell whether results are summed up: a pair has done its work, or the cycle ends soon."""
    cycle, today = organisation.current_cycle(session), organisation.today(session)
    if not (found := _pairs(session)):
        return False
    near = today >= cycle.date_to - _BEFORE_END
    return near or any(pair.status is PairStatus.COMPLETED for pair in found)


def _pairs(session: Session, states: Sequence[PairStatus] = _WORKED) -> Sequence[Pair]:
    cycle_id = organisation.current_cycle(session).id
    query = select(Pair).where(Pair.cycle_id == cycle_id, Pair.status.in_(states))
    return session.scalars(query.order_by(Pair.id)).all()


def _parts(session: Session) -> dict[int, str]:
    found, cycle = _pairs(session, _LED), organisation.current_cycle(session)
    parts = {cycle.curator_id: CURATOR} if cycle.curator_id else {}
    parts |= {person_id: MENTEE for pair in found for person_id in _mentees(pair)}
    return parts | {pair.mentor.person_id: MENTOR for pair in found}


def _both(pair: Pair) -> Iterable[int]:
    return pair.mentor.person_id, *_mentees(pair)


def _mentees(pair: Pair) -> list[int]:
    return [member.mentee.person_id for member in pair.members]
