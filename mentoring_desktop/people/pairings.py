"""The pairs of a person in both roles, those that ended too."""

import enum
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop import pairs
from mentoring_desktop.model.pairs import (
    OPEN_STATUSES,
    EndReason,
    MentoringKind,
    Pair,
    PairMember,
    PairStatus,
    RoleForm,
)
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.pairs import OrderOfPair
from mentoring_desktop.people.names import PersonName, name_of


class Role(enum.Enum):
    """Who the person is in a pair."""

    MENTOR = "наставник"
    MENTEE = "наставляемый"


@dataclass(frozen=True)
class Pairing:
    """A pair as the card of one of its people shows it."""

    id: int
    role: Role
    partners: tuple[PersonName, ...]
    """The mentees of a mentor, the mentor of a mentee."""
    mentee_id: int
    """By whom the board finds the pair."""
    form: RoleForm
    kind: MentoringKind
    date_from: date
    date_to: date
    status: PairStatus
    ended_on: date | None
    end_reason: EndReason | None
    order: OrderOfPair | None
    results: str
    case_url: str

    @property
    def is_open(self) -> bool:
        """Whether the pair is on the board."""
        return self.status in OPEN_STATUSES


def of_person(session: Session, person_id: int) -> list[Pairing]:
    """Give the pairs of a person, those that go on first, then the latest first."""
    led = select(Pair.id).join(Mentor).where(Mentor.person_id == person_id)
    been = select(PairMember.pair_id).join(Mentee).where(Mentee.person_id == person_id)
    query = select(Pair).where(or_(Pair.id.in_(led), Pair.id.in_(been)))
    found = session.execute(query.order_by(Pair.date_from.desc(), Pair.id.desc())).scalars()
    pairings = [_pairing(session, pair, person_id) for pair in found]
    return sorted(pairings, key=lambda pairing: not pairing.is_open)


def _pairing(session: Session, pair: Pair, person_id: int) -> Pairing:
    leads = pair.mentor.person_id == person_id
    mentees: list[Person] = [member.mentee.person for member in pair.members]
    return Pairing(
        id=pair.id,
        role=Role.MENTOR if leads else Role.MENTEE,
        partners=tuple(map(name_of, mentees if leads else [pair.mentor.person])),
        mentee_id=pair.members[0].mentee_id if pair.members else 0,
        form=pair.role_form,
        kind=pair.kind,
        date_from=pair.date_from,
        date_to=pair.date_to,
        status=pair.status,
        ended_on=pair.ended_on,
        end_reason=pair.end_reason,
        order=pairs.order_of(session, pair.id),
        results=pair.results,
        case_url=pair.case_url,
    )
