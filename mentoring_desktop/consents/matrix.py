"""The matrix of consents: everybody of the banks, with each of the four kinds."""

import enum
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from mentoring_desktop import organisation
from mentoring_desktop.consents.kinds import NEEDED_BY_MENTEE, needed_by_mentor
from mentoring_desktop.consents.named import partners_of
from mentoring_desktop.consents.standing import Sheet, Standing, State, standing
from mentoring_desktop.consents.warnings import Circumstances, circumstances, warnings
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.consents import Consent, ConsentKind
from mentoring_desktop.model.files import Attachment
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.people.names import NAME_COLUMNS, NAME_WIDTH, PersonName

Sheets = Mapping[ConsentKind, Sequence[Sheet]]


class Part(enum.Enum):
    """What somebody is in mentoring."""

    MENTOR = "наставник"
    MENTEE = "наставляемый"


@dataclass(frozen=True)
class ConsentRow:
    """A person and how each kind of consent stands."""

    id: int
    """The key of the person."""
    name: PersonName
    position: str
    parts: frozenset[Part]
    """Empty for one who is in no bank and whose withdrawal is not done yet."""
    standings: Mapping[ConsentKind, Standing]
    search: str
    sort_key: str
    erased: bool
    """Whether the person's data are gone, and a name instead stands for them."""

    @property
    def missing(self) -> tuple[ConsentKind, ...]:
        """Sheets that are needed and not in force."""
        return tuple(kind for kind, each in self.standings.items() if each.missing)

    @property
    def unprinted(self) -> tuple[ConsentKind, ...]:
        """Those of them that have not been printed yet."""
        return tuple(kind for kind, each in self.standings.items() if each.unprinted)

    @property
    def printable(self) -> tuple[ConsentKind, ...]:
        """Missing sheets, those printed already among them, but none that was taken back."""
        return tuple(kind for kind, each in self.standings.items() if each.printable)

    @property
    def listed(self) -> bool:
        """Whether the matrix shows the person: in a bank, or with a withdrawal not done yet.

        That of the consent to the use of personal data is done when these are erased.
        """
        waits = any(each.awaits_execution for each in self.standings.values())
        return bool(self.parts) or waits or self.kept_unlawfully

    @property
    def kept_unlawfully(self) -> bool:
        """Whether the data lie in the file though the consent to their use is taken back."""
        return self.standings[ConsentKind.PDN].revoked and not self.erased

    @property
    def warnings(self) -> tuple[str, ...]:
        """What does not agree with other dates, of all kinds."""
        return tuple(text for each in self.standings.values() for text in each.warnings)


def rows(session: Session, person_ids: Collection[int] | None = None) -> list[ConsentRow]:
    """Give everybody who is in a bank, or waits for a withdrawal to be done, by surname.

    Only some people if ids are given, and of these also who is in no bank at all.
    """
    on, week = organisation.today(session), organisation.current(session).week_days
    sheets, facts = _sheets(session, person_ids), circumstances(session)
    found = []
    for row in session.execute(_chosen(_PEOPLE, Person.id, person_ids)):
        parts = frozenset(
            part
            for part, key in ((Part.MENTOR, row.mentor_id), (Part.MENTEE, row.mentee_id))
            if key is not None
        )
        person = ConsentRow(
            id=row.id,
            name=PersonName(*row[:NAME_WIDTH]),
            position=row.position,
            parts=parts,
            standings=_standings(row, sheets.get(row.id, {}), on, week, facts),
            search=row.search,
            sort_key=row.sort_key,
            erased=row.erased_on is not None,
        )
        if person.listed or person_ids is not None:
            found.append(_warned(person, facts))
    return found


def _standings(
    row: Row[Any],
    sheets: Sheets,
    on: date,
    week: int,
    facts: Circumstances,
) -> Mapping[ConsentKind, Standing]:
    by_mentor = needed_by_mentor(in_job_function=bool(row.in_job_function))
    needed = {
        *(by_mentor if row.mentor_id is not None else ()),
        *(NEEDED_BY_MENTEE if row.mentee_id is not None else ()),
    }
    optional = {
        ConsentKind.DISTRIBUTION,
        *((ConsentKind.MENTORING_351_8,) if row.mentor_id is not None else ()),
    }
    return {
        kind: standing(
            kind,
            sheets.get(kind, ()),
            on,
            week,
            needed=kind in needed,
            optional=kind in optional,
            partners=partners_of(facts.partners, row.id, kind),
        )
        for kind in ConsentKind
    }


def _warned(row: ConsentRow, facts: Circumstances) -> ConsentRow:
    told = {
        kind: replace(each, warnings=(*_kept(row, kind), *warnings(row.id, each, facts)))
        for kind, each in row.standings.items()
    }
    return replace(row, standings=told)


def _kept(row: ConsentRow, kind: ConsentKind) -> Sequence[str]:
    executed = row.standings[kind].state is not State.WITHDRAWN
    if kind is ConsentKind.PDN and executed and row.kept_unlawfully:
        return ("данные ещё в базе: уберите в архив и сотрите",)
    return ()


_PEOPLE: Query = (
    select(
        *NAME_COLUMNS,
        Person.id,
        Person.position,
        Person.search,
        Person.sort_key,
        Person.erased_on,
        Mentor.id.label("mentor_id"),
        Mentor.in_job_function,
        Mentee.id.label("mentee_id"),
    )
    .outerjoin(Mentor, and_(Mentor.person_id == Person.id, Mentor.archived_at.is_(None)))
    .outerjoin(Mentee, and_(Mentee.person_id == Person.id, Mentee.archived_at.is_(None)))
    .order_by(Person.sort_key, Person.id)
)

_SHEETS: Query = (
    select(
        Consent.person_id,
        Consent.named,
        Consent.id,
        Consent.kind,
        Consent.status,
        Consent.printed_on,
        Consent.signed_on,
        Consent.valid_to,
        Consent.withdrawn_on,
        Consent.executed_on,
        Consent.destroyed_on,
        Consent.storage_place,
        Consent.scan_id,
        func.coalesce(Attachment.name, ""),
    )
    .outerjoin(Attachment, Attachment.id == Consent.scan_id)
    .order_by(Consent.id)
)


def _chosen(query: Query, key: InstrumentedAttribute[int], ids: Collection[int] | None) -> Query:
    return query if ids is None else query.where(key.in_(list(ids)))


def _sheets(session: Session, person_ids: Collection[int] | None) -> Mapping[int, Sheets]:
    found: dict[int, dict[ConsentKind, list[Sheet]]] = defaultdict(lambda: defaultdict(list))
    query = _chosen(_SHEETS, Consent.person_id, person_ids)
    for person_id, named, *values in session.execute(query):
        sheet = replace(Sheet(*values), named=tuple(named))
        found[person_id][sheet.kind].append(sheet)
    return found
