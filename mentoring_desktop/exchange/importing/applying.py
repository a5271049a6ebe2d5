"""The plan carried out: everybody new at once, changes one by one, nothing deleted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation
from mentoring_desktop.exchange.fields import Bank
from mentoring_desktop.exchange.fields.mentee import REQUESTS
from mentoring_desktop.exchange.fields.mentor import COMPETENCES
from mentoring_desktop.exchange.importing.planned import Fate, PlannedRow
from mentoring_desktop.exchange.known import PARTS, Part
from mentoring_desktop.language import names
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

STEP = 500
"""Rows between two calls of ``told``."""

_GRADES = (REQUESTS, COMPETENCES)
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
    keys = _inserted(session, Person, [_person(values) for values in said])
    _add_parts(session, bank, keys, said)
    _insert(
        session, Consent, [c for key, v in zip(keys, said, strict=True) for c in _signed(key, v)]
    )


def _add_parts(
    session: Session, bank: Bank, keys: Sequence[int], said: Sequence[Mapping[str, Any]]
) -> None:
    """Put people into the bank with what is said of their part."""
    part = PARTS.get(bank)
    if part is None:
        return
    today = organisation.today(session)
    own = [_columns(part, values) for values in said]
    parts = [
        {"joined_on": today} | values | {"person_id": key}
        for key, values in zip(keys, own, strict=True)
    ]
    part_keys = _inserted(session, part, parts)
    grades = (_graded(part, key, values) for key, values in zip(part_keys, said, strict=True))
    table = ProfessionalRequest if part is Mentee else MentorCompetence
    _insert(session, table, list(chain.from_iterable(grades)))


def _change(session: Session, rows: Sequence[PlannedRow], bank: Bank) -> None:
    targets = {row.target.id: row for row in rows if row.target}
    found = session.execute(select(Person).where(Person.id.in_(targets))).scalars()
    people = {person.id: person for person in found}
    joining = {key: _said(row) for key, row in targets.items() if row.joins}
    _add_parts(session, bank, list(joining), list(joining.values()))
    parts = _parts(session, bank, targets.keys() - joining.keys())
    for key, row in targets.items():
        said = _said(row)
        _set(people[key], said)
        if key in parts:
            _set(parts[key], said)
            _set_grades(parts[key], said)
        for name, day in said.items():
            if name.startswith("consent."):
                consents.sign(session, key, ConsentKind[name.partition(".")[2]], day)
    session.flush()


def _said(row: PlannedRow) -> Mapping[str, Any]:
    return {change.key: change.value for change in row.changes}


def _parts(session: Session, bank: Bank, people: set[int]) -> Mapping[int, Mentee | Mentor]:
    part: Any = PARTS.get(bank)
    if part is None:
        return {}
    found = session.execute(select(part).where(part.person_id.in_(people))).scalars()
    return {each.person_id: each for each in found}


def _person(values: Mapping[str, Any]) -> dict[str, Any]:
    own = {"middle_name": "", "position": "", "subjects": []} | _columns(Person, values)
    name = names.full(own["last_name"], own["first_name"], own["middle_name"])
    return own | folded(name, (), own["position"], own["subjects"])


def _columns(table: type[Base], values: Mapping[str, Any]) -> dict[str, Any]:
    """Give the values that are columns of a table, as the file keeps them."""
    prefix = f"{table.__tablename__}."
    own = {k.removeprefix(prefix): v for k, v in values.items() if k.startswith(prefix)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in own.items()
        if prefix + name not in _GRADES
    }


def _set(entity: Base, values: Mapping[str, Any]) -> None:
    for name, value in _columns(type(entity), values).items():
        setattr(entity, name, value)


def _signed(person_id: int, values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for key, day in values.items():
        if key.startswith("consent."):
            kind = ConsentKind[key.partition(".")[2]]
            yield {
                "person_id": person_id,
                "kind": kind,
                "status": ConsentStatus.SIGNED,
                "signed_on": day,
            }


def _graded(part: Part, part_id: int, values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for area, grade in values.get(REQUESTS if part is Mentee else COMPETENCES, ()):
        if part is Mentee:
            yield {"mentee_id": part_id, "area_id": area, "priority": grade}
        else:
            yield {"mentor_id": part_id, "area_id": area, "level": grade}


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


def _inserted(
    session: Session, table: type[Base], values: Sequence[Mapping[str, Any]]
) -> Sequence[int]:
    """Add rows at once and give their keys in the same order; the journal notes each."""
    if not values:
        return ()
    statement = insert(table).returning(table.id, sort_by_parameter_order=True)
    return session.execute(statement, _alike(table, values)).scalars().all()


def _insert(session: Session, table: type[Base], values: Sequence[Mapping[str, Any]]) -> None:
    if values:
        session.execute(insert(table), _alike(table, values))


def _alike(table: type[Base], values: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Give all rows the same columns, since only rows alike go in one statement."""
    columns = table.__table__.columns
    usual = {name: _default(columns[name]) for each in values for name in each}
    return [usual | dict(each) for each in values]


def _default(column: Any) -> Any:  # noqa: ANN401 - whatever a table has and keeps
    default: Any = column.default
    if default is None:
        return None
    return default.arg(None) if default.is_callable else default.arg


def _parted(rows: Sequence[_T]) -> Iterator[list[_T]]:
    left = iter(rows)
    while some := list(islice(left, STEP)):
        yield some
