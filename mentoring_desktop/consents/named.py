"""Whom a sheet of consent names, and whom it has to: the other side of the person's open pairs."""

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairMember
from mentoring_desktop.model.people import Mentee, Mentor

Partners = Mapping[ConsentKind, Mapping[int, AbstractSet[int]]]
"""By the kind of consent and the person: the people of the other side."""


def partners(session: Session, person_ids: Collection[int] | None = None) -> Partners:
    """Give with whom people are in open pairs, by the consent that such a pair asks for.

    All people unless some are named: a drop asks of two among thousands.
    """
    query = (
        select(Mentor.person_id, Mentee.person_id)
        .join(Pair, Pair.mentor_id == Mentor.id)
        .join(PairMember, PairMember.pair_id == Pair.id)
        .join(Mentee, Mentee.id == PairMember.mentee_id)
        .where(Pair.status.in_(OPEN_STATUSES))
    )
    if person_ids is not None:
        query = query.where(or_(Mentor.person_id.in_(person_ids), Mentee.person_id.in_(person_ids)))
    led: dict[int, set[int]] = {}
    guided: dict[int, set[int]] = {}
    for mentor, mentee in session.execute(query):
        led.setdefault(mentor, set()).add(mentee)
        guided.setdefault(mentee, set()).add(mentor)
    return {ConsentKind.MENTORING_351_8: led, ConsentKind.PARTICIPATION: guided}


def partners_of(
    among: Partners, person_id: int, kind: ConsentKind, nobody: AbstractSet[int] = frozenset()
) -> AbstractSet[int]:
    """Give the people whom a person's consent of a kind has to speak of."""
    return among.get(kind, {}).get(person_id, nobody)


def uncovered(named: Iterable[Collection[int]], wanted: AbstractSet[int]) -> frozenset[int]:
    """Give those whom none of the sheets speaks of; a sheet that names nobody speaks of all."""
    sheets = list(named)
    return frozenset(wanted).difference(*sheets) if all(sheets) else frozenset()
