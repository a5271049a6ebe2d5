"""People of the school as lists see them: each a value for every field."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentoring_desktop import areas, organisation
from mentoring_desktop.exchange.fields import Areas, Bank, Cell, Setting, exported
from mentoring_desktop.exchange.fields.areas import Grades
from mentoring_desktop.exchange.fields.mentee import REQUESTS
from mentoring_desktop.exchange.fields.mentor import COMPETENCES
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.consents import Consent, ConsentStatus
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairMember
from mentoring_desktop.model.people import (
    CompetenceArea,
    Mentee,
    Mentor,
    MentorCompetence,
    Person,
    ProfessionalRequest,
    RequestStatus,
)

Part = type[Mentee] | type[Mentor]

PARTS: Mapping[Bank, Part] = {Bank.MENTEES: Mentee, Bank.MENTORS: Mentor}
"""What part people of a bank have."""


@dataclass(frozen=True)
class Known:
    """A person of the school with what is stored, by the keys of fields."""

    id: int
    part_id: int | None
    """The key of the part in the bank that is asked about, if there is one."""
    archived: bool
    leads: int
    """How many mentees a mentor leads now."""
    values: Mapping[str, Any]
    former_names: tuple[str, ...] = ()
    ended: Mapping[str, date] = field(default_factory=dict)
    """When consents were taken back last, by the keys of fields."""


def setting(session: Session) -> Setting:
    """Give what reading and writing of cells depend on."""
    known_areas = Areas(areas.rows(session, retired=True))
    return Setting(organisation.today(session), known_areas)


def people(session: Session, bank: Bank) -> list[Known]:
    """Give all people of the school by name, with what a list of the bank may say of them.

    Those whose data were erased are not among them.
    """
    part = PARTS.get(bank)
    grades, signed = _grades(session, bank), _consents(session, ConsentStatus.SIGNED)
    ended = _consents(session, ConsentStatus.WITHDRAWN)
    leads = _leads(session) if bank is Bank.MENTORS else {}
    return [
        Known(
            id=row["id"],
            part_id=row["part_id"] if part else None,
            archived=bool(part and row["archived_at"]),
            leads=leads.get(row["id"], 0),
            values=_stored(dict(row)) | signed.get(row["id"], {}) | grades.get(row["id"], {}),
            former_names=tuple(former["name"] for former in row["former_names"]),
            ended=ended.get(row["id"], {}),
        )
        for row in session.execute(_query(bank, part)).mappings()
    ]


def cells(known: Known, bank: Bank, setting: Setting) -> list[Cell]:
    """Write a person as a row of a list, under the headings of ``exported``."""
    return [
        each.write(known.values[each.key], setting)
        if each.write and each.key in known.values
        else None
        for each in exported(bank)
    ]


def _query(bank: Bank, part: Part | None) -> Query:
    tables: dict[str, Any] = {"person": Person}
    columns: list[Any] = [Person.id, Person.former_names]
    if part:
        tables[part.__tablename__] = part
        columns += [part.id.label("part_id"), part.archived_at]
    for each in exported(bank):
        if each.table in tables and each.key not in (REQUESTS, COMPETENCES):
            column = getattr(tables[each.table], each.key.partition(".")[2])
            columns.append(column.label(each.key))
    query: Query = select(*columns).where(Person.erased_on.is_(None))
    if part:
        query = query.outerjoin(part, part.person_id == Person.id)
    return query.order_by(Person.sort_key, Person.id)


def _stored(row: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the columns of fields hold; what holds nothing is left out."""
    found = {key: value for key, value in row.items() if "." in key}
    frozen = {key: tuple(v) if isinstance(v, list) else v for key, v in found.items()}
    return {key: value for key, value in frozen.items() if value not in (None, "", ())}


def _grades(session: Session, bank: Bank) -> Mapping[int, dict[str, Grades]]:
    """Give what is asked for, or can be taught, by person; empty where nothing is."""
    if bank is Bank.STAFF:
        return {}
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for person_id, *grade in session.execute(_ASKS if bank is Bank.MENTEES else _SKILLS):
        if grade[0] not in (area for area, _ in found[person_id]):
            found[person_id].append((grade[0], grade[1]))
    key = REQUESTS if bank is Bank.MENTEES else COMPETENCES
    return {person_id: {key: tuple(grades)} for person_id, grades in found.items()}


_ASKS: Query = (
    select(Mentee.person_id, ProfessionalRequest.area_id, ProfessionalRequest.priority)
    .join(Mentee)
    .join(CompetenceArea)
    .where(ProfessionalRequest.status == RequestStatus.OPEN)
    .order_by(ProfessionalRequest.priority, CompetenceArea.position, ProfessionalRequest.id)
)
_SKILLS: Query = (
    select(Mentor.person_id, MentorCompetence.area_id, MentorCompetence.level)
    .join(Mentor)
    .join(CompetenceArea)
    .order_by(MentorCompetence.level.desc(), CompetenceArea.position)
)


def _consents(session: Session, status: ConsentStatus) -> Mapping[int, dict[str, date]]:
    """Give the day on which each consent was signed, or taken back, last, by person."""
    day = Consent.signed_on if status is ConsentStatus.SIGNED else Consent.withdrawn_on
    query = select(Consent.person_id, Consent.kind, func.max(day)).where(Consent.status == status)
    found: dict[int, dict[str, date]] = defaultdict(dict)
    for person_id, kind, last in session.execute(query.group_by(Consent.person_id, Consent.kind)):
        if last:
            found[person_id][f"consent.{kind.name}"] = last
    return found


def _leads(session: Session) -> Mapping[int, int]:
    query = select(Mentor.person_id, func.count()).select_from(PairMember).join(Pair).join(Mentor)
    query = query.where(Pair.status.in_(OPEN_STATUSES)).group_by(Mentor.person_id)
    return {row[0]: row[1] for row in session.execute(query)}
