"""The plan carried out: everybody new at once, changes one by one, nothing deleted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.fields.mentee import REQUESTS
from mentoring_desktop.exchange.fields.mentor import COMPETENCES
from mentoring_desktop.exchange.fields.names import GENDER, MIDDLE
from mentoring_desktop.exchange.importing.inserting import default, insert, inserted
from mentoring_desktop.exchange.importing.namesakes import full_name
from mentoring_desktop.exchange.importing.planned import Fate, PlannedRow
from mentoring_desktop.exchange.known import PARTS
from mentoring_desktop.garbage import uncollected
from mentoring_desktop.model.base import Base
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus
from mentoring_desktop.model.people import (
    Mentee,
    Mentor,
    MentorCompetence,
    Person,
    ProfessionalRequest,
    RequestStatus,
    folded,
)
from mentoring_desktop.people import card

STEP = 1000
"""Rows between two calls of ``told``."""

_GRADES = {REQUESTS, COMPETENCES}
_KEPT_WITH_CARE = {MIDDLE, GENDER}
"""What the forms of the name hang on."""
_T = TypeVar("_T")


def apply(
    session: Session,
    rows: Sequence[PlannedRow],
    bank: Bank,
    told: Callable[[], None] = lambda: None,
) -> int:
    """Add and change what the plan says, and give the number of people.

    What is not said stays as it is; rows that are only asked about, or cannot be loaded, are left.
    ``told`` is called once for each ``STEP`` rows begun.
    """
    added = [row for row in rows if row.fate is Fate.ADD]
    changed = [row for row in rows if row.fate is Fate.CHANGE]
    with uncollected():
        for some in _parted(added):
            told()
            _add(session, some, bank)
        for some in _parted(changed):
            told()
            _change(session, some, bank)
    return len(added) + len(changed)


def steps(rows: Sequence[PlannedRow]) -> int:
    """Count how many times ``apply`` will call ``told``."""
    fates = [row.fate for row in rows]
    return sum(-(-fates.count(fate) // STEP) for fate in (Fate.ADD, Fate.CHANGE))


def _add(session: Session, rows: Sequence[PlannedRow], bank: Bank) -> None:
    said = [row.values or {} for row in rows]
    people = _columns(Person, said) | _folded(said)
    keys = inserted(session, Person, people)
    _add_parts(session, bank, keys, said)
    _add_consents(session, keys, said)


def _add_consents(session: Session, keys: Sequence[int], said: Sequence[Mapping[str, Any]]) -> None:
    fields = [field for field in set().union(*said) if field.startswith("consent.")]
    signed = [
        (key, ConsentKind[field.partition(".")[2]], ConsentStatus.SIGNED, values[field])
        for field in sorted(fields)
        for key, values in zip(keys, said, strict=True)
        if field in values
    ]
    # Many sign on the same day, and their sheets end together.
    alike = {(kind, day) for _, kind, _, day in signed}
    ends = {(kind, day): consents.usual_end(session, kind, day) for kind, day in alike}
    rows = [(*sheet, ends[sheet[1], sheet[3]]) for sheet in signed]
    names = ("person_id", "kind", "status", "signed_on", "valid_to")
    insert(session, Consent, _turned(names, rows))


def _add_parts(
    session: Session, bank: Bank, keys: Sequence[int], said: Sequence[Mapping[str, Any]]
) -> None:
    """Put people into the bank with what is said of their part."""
    part = PARTS.get(bank)
    if part is None:
        return
    today, joined = organisation.today(session), f"{part.__tablename__}.joined_on"
    columns = _columns(part, said) | {
        "person_id": keys,
        "joined_on": [values.get(joined, today) for values in said],
    }
    part_keys = inserted(session, part, columns)
    field = REQUESTS if part is Mentee else COMPETENCES
    graded = [
        (key, area, grade)
        for key, values in zip(part_keys, said, strict=True)
        for area, grade in values.get(field, ())
    ]
    if part is Mentee:
        requests = _turned(("mentee_id", "area_id", "priority"), graded)
        insert(session, ProfessionalRequest, requests)
    else:
        insert(session, MentorCompetence, _turned(("mentor_id", "area_id", "level"), graded))


def _columns(table: type[Base], said: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[Any]]:
    """Give what rows say of the columns of a table, with defaults where they say nothing."""
    prefix = f"{table.__tablename__}."
    own = Base.metadata.tables[table.__tablename__].c
    keys = set().union(*said) - _GRADES
    columns: dict[str, Sequence[Any]] = {}
    for key in sorted(key for key in keys if key.startswith(prefix)):
        name = key.removeprefix(prefix)
        usual = _frozen(default(own[name]))
        columns[name] = [values.get(key, usual) for values in said]
    return columns


def _folded(said: Sequence[Mapping[str, Any]]) -> dict[str, Sequence[str]]:
    found = [
        folded(
            full_name(values),
            (),
            values.get("person.position", ""),
            values.get("person.subjects", ()),
        )
        for values in said
    ]
    return {name: [each[name] for each in found] for name in ("search", "sort_key")}


def _turned(names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> dict[str, Sequence[Any]]:
    """Give rows as columns."""
    return dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}


def _frozen(value: Any) -> Any:  # noqa: ANN401 - a column's own type
    return tuple(value) if isinstance(value, list) else value


def _change(session: Session, rows: Sequence[PlannedRow], bank: Bank) -> None:
    # Two rows may be decided to speak of one person.
    said: dict[int, dict[str, Any]] = {row.target.id: {} for row in rows if row.target}
    for row in rows:
        if row.target:
            said[row.target.id] |= {change.key: change.value for change in row.changes}
    joining = [key for key, row in _by_target(rows).items() if row.joins]
    _add_parts(session, bank, joining, [said[key] for key in joining])
    parts = _parts(session, bank, said.keys() - set(joining))
    for person in session.execute(select(Person).where(Person.id.in_(said))).scalars().all():
        _set_person(session, person, said[person.id])
        if person.id in parts:
            _set(parts[person.id], said[person.id])
            _set_grades(parts[person.id], said[person.id])
    session.flush()


def _by_target(rows: Sequence[PlannedRow]) -> Mapping[int, PlannedRow]:
    return {row.target.id: row for row in rows if row.target}


def _set_person(session: Session, person: Person, said: Mapping[str, Any]) -> None:
    _set(person, said)
    for key, value in said.items():
        table, _, name = key.partition(".")
        if key in _KEPT_WITH_CARE:
            card.change(session, person.id, name, value)
        elif table == "consent":
            consents.sign(session, person.id, ConsentKind[name], value)


def _parts(session: Session, bank: Bank, people: set[int]) -> Mapping[int, Mentee | Mentor]:
    part: Any = PARTS.get(bank)
    if part is None:
        return {}
    found = session.execute(select(part).where(part.person_id.in_(people))).scalars()
    return {each.person_id: each for each in found}


def _set(entity: Base, values: Mapping[str, Any]) -> None:
    """Put what is said of an entity's columns into it, as the mapper keeps it."""
    prefix = f"{entity.__tablename__}."
    for key, value in values.items():
        if key.startswith(prefix) and key not in _GRADES | _KEPT_WITH_CARE:
            name = key.removeprefix(prefix)
            setattr(entity, name, list(value) if isinstance(value, tuple) else value)


def _set_grades(part: Mentee | Mentor, said: Mapping[str, Any]) -> None:
    """Let the list of the file take the place of what was asked for, or can be taught, till now."""
    if isinstance(part, Mentee) and REQUESTS in said:
        _set_requests(part, dict(said[REQUESTS]))
    elif isinstance(part, Mentor) and COMPETENCES in said:
        _set_competences(part, dict(said[COMPETENCES]))


def _set_requests(mentee: Mentee, wanted: dict[int, int]) -> None:
    for there in [each for each in mentee.requests if each.status is RequestStatus.OPEN]:
        if there.area_id in wanted:
            there.priority = wanted.pop(there.area_id)
        else:
            mentee.requests.remove(there)
    for area, priority in wanted.items():
        mentee.requests.append(ProfessionalRequest(area_id=area, priority=priority))


def _set_competences(mentor: Mentor, wanted: dict[int, int]) -> None:
    for there in list(mentor.competences):
        if there.area_id in wanted:
            there.level = wanted.pop(there.area_id)
        else:
            mentor.competences.remove(there)
    for area, level in wanted.items():
        mentor.competences.append(MentorCompetence(area_id=area, level=level))


def _parted(rows: Sequence[_T]) -> Iterator[list[_T]]:
    left = iter(rows)
    while some := list(islice(left, STEP)):
        yield some
