"""Consents: which sheets each part in mentoring needs, which are missing, and their signing."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus

NEEDED_BY_MENTEE = (ConsentKind.PDN, ConsentKind.PARTICIPATION)
NEEDED_BY_MENTOR = (ConsentKind.PDN, ConsentKind.MENTORING_351_8)
"""ТК РФ ст. 351.8 asks for the mentor's consent; the letter АЗ-1128/08 for the mentee's too."""

SHORT = {
    ConsentKind.PDN: "ПДн",
    ConsentKind.DISTRIBUTION: "распространение",
    ConsentKind.MENTORING_351_8: "351.8",
    ConsentKind.PARTICIPATION: "участие",
}


def missing(needed: Iterable[ConsentKind], signed: Iterable[ConsentKind]) -> tuple[str, ...]:
    """Name the sheets that are needed and not signed."""
    there = set(signed)
    return tuple(SHORT[kind] for kind in needed if kind not in there)


def lacking_pdn(lacking: Iterable[str]) -> str:
    """Warn of one whose data are kept without the consent, by the sheets that are missing (V06)."""
    there = SHORT[ConsentKind.PDN] not in lacking
    return "" if there else "В банке без согласия на обработку персональных данных"


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


def sign(session: Session, person_id: int, kind: ConsentKind, on: date) -> None:
    """Note that the person has signed the sheet.

    Raises:
        MentoringError: the day is yet to come.
    """
    if on > organisation.today(session):
        raise MentoringError("Согласие не может быть подписано завтрашним днём. Поправьте дату.")
    consent = _sheet(session, person_id, kind)
    consent.status, consent.signed_on = ConsentStatus.SIGNED, on
    consent.withdrawn_on = None


def withdraw(session: Session, person_id: int, kind: ConsentKind) -> None:
    """Note that the person has taken the consent back today (152-ФЗ ст. 9 ч. 2)."""
    consent = _sheet(session, person_id, kind)
    consent.status = ConsentStatus.WITHDRAWN
    consent.withdrawn_on = organisation.today(session)


def _sheet(session: Session, person_id: int, kind: ConsentKind) -> Consent:
    query = select(Consent).where(Consent.person_id == person_id, Consent.kind == kind)
    found = session.execute(query.order_by(Consent.id.desc()).limit(1)).scalar_one_or_none()
    if found is None:
        found = Consent(person_id=person_id, kind=kind)
        session.add(found)
    return found
