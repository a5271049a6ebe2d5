"""Which consents are in force on a day, and speak of the pairs that there are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.consents.named import partners, partners_of, uncovered
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus

_Signed = tuple[date | None, list[int]]
"""When a sheet was signed, and whom it names."""


def signed_kinds(
    session: Session, on: date, person_ids: Iterable[int] | None = None
) -> Mapping[int, frozenset[ConsentKind]]:
    """Give, by person, the kinds of consent in force on a day; all people unless some are named.

    A sheet that names others than the person's open pairs have is none.
    """
    found = _fitting(session, on, person_ids)
    return {person_id: frozenset(kinds) for person_id, kinds in found.items()}


def signed_days(
    session: Session, on: date, person_ids: Iterable[int] | None = None
) -> Mapping[int, Mapping[ConsentKind, date]]:
    """Give likewise when each of these sheets was signed."""
    return {
        person_id: {kind: max(days) for kind, days in kinds.items() if days}
        for person_id, kinds in _fitting(session, on, person_ids).items()
    }


def signed_on(
    session: Session, person_id: int, kind: ConsentKind, about: Collection[int] = ()
) -> date | None:
    """Give the day on which the person signed the sheet that is in force today, if there is one.

    ``about`` are the people of the other side whom it has to speak of, all of them.
    """
    wanted = set(about)
    query = _in_force(organisation.today(session)).where(
        Consent.person_id == person_id, Consent.kind == kind
    )
    sheets = [
        (day, named)
        for _, _, day, named in session.execute(query)
        if not (wanted and named) or wanted.intersection(named)
    ]
    if not sheets or uncovered((named for _, named in sheets), wanted):
        return None
    return max((day for day, _ in sheets if day), default=None)


def withdrawn(session: Session, kind: ConsentKind) -> frozenset[int]:
    """Give the people who took back what they signed last, and have signed nothing since."""
    query = select(Consent.person_id, Consent.status).where(
        Consent.kind == kind, Consent.signed_on.is_not(None)
    )
    found = session.execute(query.order_by(Consent.signed_on, Consent.id))
    last = {row.person_id: row.status for row in found}
    there = _in_force(organisation.today(session)).where(Consent.kind == kind)
    in_force = {row.person_id for row in session.execute(there)}
    taken_back = {key for key, status in last.items() if status is ConsentStatus.WITHDRAWN}
    return frozenset(taken_back - in_force)


def _fitting(
    session: Session, on: date, person_ids: Iterable[int] | None
) -> Mapping[int, Mapping[ConsentKind, list[date]]]:
    """Give by person and kind the days of the sheets, where they speak of all open pairs."""
    asked = None if person_ids is None else list(person_ids)
    query, others = _in_force(on), partners(session, asked)
    if asked is not None:
        query = query.where(Consent.person_id.in_(asked))
    sheets: dict[tuple[int, ConsentKind], list[_Signed]] = defaultdict(list)
    for person_id, kind, day, named in session.execute(query):
        sheets[person_id, kind].append((day, named))
    found: dict[int, dict[ConsentKind, list[date]]] = defaultdict(dict)
    for (person_id, kind), signed in sheets.items():
        wanted = partners_of(others, person_id, kind)
        if not uncovered((named for _, named in signed), wanted):
            found[person_id][kind] = [day for day, _ in signed if day]
    return found


def _in_force(on: date) -> Query:
    query: Query = select(Consent.person_id, Consent.kind, Consent.signed_on, Consent.named)
    open_ended = or_(Consent.valid_to.is_(None), Consent.valid_to >= on)
    return query.where(Consent.status == ConsentStatus.SIGNED, open_ended)
