"""Which consents are in force on a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus


def signed_kinds(
    session: Session, on: date, person_ids: Iterable[int] | None = None
) -> Mapping[int, frozenset[ConsentKind]]:
    """Give, by person, the kinds of consent in force on a day; all people unless some are named."""
    query = _in_force(on)
    if person_ids is not None:
        query = query.where(Consent.person_id.in_(list(person_ids)))
    found: dict[int, set[ConsentKind]] = {}
    for person_id, kind, _ in session.execute(query):
        found.setdefault(person_id, set()).add(kind)
    return {person_id: frozenset(kinds) for person_id, kinds in found.items()}


def signed_days(
    session: Session, on: date, person_ids: Iterable[int] | None = None
) -> Mapping[int, Mapping[ConsentKind, date]]:
    """Give likewise when each of these sheets was signed."""
    query = _in_force(on).where(Consent.signed_on.is_not(None)).order_by(Consent.signed_on)
    if person_ids is not None:
        query = query.where(Consent.person_id.in_(list(person_ids)))
    found: dict[int, dict[ConsentKind, date]] = {}
    for person_id, kind, signed in session.execute(query):
        found.setdefault(person_id, {})[kind] = signed
    return found


def signed_on(session: Session, person_id: int, kind: ConsentKind) -> date | None:
    """Give the day on which the person signed the sheet that is in force today, if there is one."""
    query = _in_force(organisation.today(session))
    query = query.where(Consent.person_id == person_id, Consent.kind == kind)
    row = session.execute(query.order_by(Consent.signed_on.desc()).limit(1)).one_or_none()
    return row[2] if row else None


def _in_force(on: date) -> Query:
    query: Query = select(Consent.person_id, Consent.kind, Consent.signed_on)
    open_ended = or_(Consent.valid_to.is_(None), Consent.valid_to >= on)
    return query.where(Consent.status == ConsentStatus.SIGNED, open_ended)
