"""Sheets whose term of keeping is over: what is due in a year, and that it was destroyed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.consents import Consent, ConsentKind
from mentoring_desktop.model.files import Attachment
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.people.names import NAME_COLUMNS, NAME_WIDTH, PersonName

KEPT_YEARS = 3
"""After the end of a consent or its withdrawal (Приказ Росархива № 236, ст. 441)."""


@dataclass(frozen=True)
class DueRow:
    """A sheet that may be destroyed once a day has passed."""

    id: int
    name: PersonName
    kind: ConsentKind
    signed_on: date | None
    ended_on: date
    """The withdrawal, if there was one, else its last day."""
    keep_until: date
    """Three years after the later of the two."""
    storage_place: str
    over: bool
    """Whether that term has passed today."""


def due(session: Session, year: int) -> list[DueRow]:
    """Give the sheets whose term of keeping ends in a year or has ended before, by surname.

    One without a last day has lasted until its person took part no more (Приказ Росархива № 236).
    """
    today = organisation.today(session)
    found = (_row(row, today) for row in session.execute(_SIGNED))
    return [row for row in found if row and row.keep_until.year <= year]


_SIGNED: Query = (
    select(
        *NAME_COLUMNS,
        Consent.id,
        Consent.kind,
        Consent.signed_on,
        Consent.valid_to,
        Consent.withdrawn_on,
        Consent.storage_place,
        Person.dismissed_on,
        Mentor.id.label("mentor_id"),
        Mentor.archived_at.label("mentor_archived"),
        Mentee.id.label("mentee_id"),
        Mentee.archived_at.label("mentee_archived"),
    )
    .join(Person, Person.id == Consent.person_id)
    .outerjoin(Mentor, Mentor.person_id == Person.id)
    .outerjoin(Mentee, Mentee.person_id == Person.id)
    .where(Consent.destroyed_on.is_(None), Consent.signed_on.is_not(None))
    .order_by(Person.sort_key, Person.id, Consent.id)
)


def _row(row: Row[Any], today: date) -> DueRow | None:
    last = row.valid_to if row.valid_to or row.withdrawn_on else _left(row, today)
    ended = max(filter(None, (last, row.withdrawn_on)), default=None)
    if ended is None:
        return None
    until = keep_until(ended)
    return DueRow(
        id=row.id,
        name=PersonName(*row[:NAME_WIDTH]),
        kind=row.kind,
        signed_on=row.signed_on,
        ended_on=row.withdrawn_on or ended,
        keep_until=until,
        storage_place=row.storage_place,
        over=until < today,
    )


def _left(row: Row[Any], today: date) -> date | None:
    """Give the day since which somebody takes part no more: archived, or dismissed after that."""
    parts = ((row.mentor_id, row.mentor_archived), (row.mentee_id, row.mentee_archived))
    if any(key and not archived for key, archived in parts):
        return None
    days = [archived.date() for _, archived in parts if archived]
    if row.dismissed_on and row.dismissed_on <= today:
        days.append(row.dismissed_on)
    return max(days, default=None)


def keep_until(ended: date) -> date:
    """Give the last day on which a sheet that ended on a day has to be kept."""
    try:
        return ended.replace(year=ended.year + KEPT_YEARS)
    except ValueError:  # 29 February
        return ended.replace(year=ended.year + KEPT_YEARS, day=28)


def destroy(session: Session, consent_ids: Collection[int]) -> None:
    """Note that sheets were destroyed today, and let their scans go with them.

    Raises:
        MentoringError: one of them has to be kept longer.
    """
    today = organisation.today(session)
    kept = {row.id: row for row in due(session, today.year + KEPT_YEARS)}
    for consent_id in consent_ids:
        row = kept.get(consent_id)
        if row is None:
            raise MentoringError("Этот лист уничтожать нельзя: согласие ещё действует.")
        if not row.over:
            raise MentoringError(
                f"{row.name.short}: лист хранят до {dates.requisite(row.keep_until)} "
                "включительно. Снимите с него отметку."
            )
        sheet = session.get_one(Consent, consent_id)
        sheet.destroyed_on = today
        if sheet.scan_id:
            session.delete(session.get_one(Attachment, sheet.scan_id))
            sheet.scan_id = None
