"""What was done to a person's data, when and by whom, as the journal of the file noted it."""

import json
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, islice
from typing import Any

from sqlalchemy import JSON, Boolean, ColumnElement, Date, DateTime, Enum, Row, and_, or_, select
from sqlalchemy.orm import Session

from mentoring_desktop.language import Gender, dates
from mentoring_desktop.model import Base
from mentoring_desktop.model.journal import ActionState, JournalAction, JournalRow
from mentoring_desktop.model.pairs import PairMember
from mentoring_desktop.model.people import Mentee, Mentor
from mentoring_desktop.people.names import GENDER_WORDS

UNDONE = (ActionState.UNDONE, ActionState.DROPPED)

_HAPPENED = JournalRow.action_id.not_in(
    select(JournalAction.id).where(JournalAction.state == ActionState.DROPPED)
)
"""What was undone before something else was done never was; its keys may be others' by now."""

OF_PERSON = ("mentee", "mentor", "consent", "survey_response", "attachment")
OF_MENTEE = ("professional_request", "pair_member")
OF_MENTOR = ("mentor_competence", "pair")
"""Tables whose rows hang on a person, by a key of the same name as what they hang on."""

Ids = Mapping[str, frozenset[int]]
"""Keys of rows by table."""


@dataclass(frozen=True)
class Change:
    """A field as it was and as it became, in words; an empty text is no value."""

    table: str
    row: Mapping[str, Any]
    """The row as it stood last, by which the window tells which of several it is."""
    column: str
    """Empty where the whole row came or went: then ``after`` or ``before`` is empty."""
    before: str
    after: str


@dataclass(frozen=True)
class Entry:
    """An action on the person."""

    action_id: int
    at: datetime
    author: str
    title: str
    undone: bool
    changes: tuple[Change, ...]


def of_person(
    session: Session, person_id: int, before: int | None = None, most: int = 30
) -> list[Entry]:
    """Give the newest actions on a person, or the newest before an action.

    Files are read by an index, so that ten thousand actions on others cost nothing.
    """
    return list(islice(_newest(session, person_id, before, most), most))


def _newest(session: Session, person_id: int, before: int | None, most: int) -> Iterator[Entry]:
    """Give actions, read so many at a time: of a key used again some may have nothing to tell."""
    owners = _owners(session, person_id)
    ids = _ids(session, owners)
    here = and_(_touch(ids), _HAPPENED)
    others = frozenset(_notes_of_other_pairs(session, owners, ids))
    while keys := _newest_keys(session, here, before, most):
        query = select(JournalRow, JournalAction).join(JournalAction)
        query = query.where(JournalRow.action_id.in_(keys), here)
        found = session.execute(query.order_by(JournalAction.id.desc(), JournalRow.id)).all()
        for action, rows in groupby(found, key=lambda pair: pair[1]):
            entry = _entry(action, [row for row, _ in rows if row.id not in others], owners)
            if entry.changes:
                yield entry
        before = keys[-1]


def _newest_keys(
    session: Session, here: ColumnElement[bool], before: int | None, most: int
) -> Sequence[int]:
    actions = select(JournalRow.action_id).where(here).distinct()
    if before is not None:
        actions = actions.where(JournalRow.action_id < before)
    newest = actions.order_by(JournalRow.action_id.desc()).limit(most)
    return session.execute(newest).scalars().all()


def row_keys(session: Session, person_id: int) -> Ids:
    """Give the keys of all rows that hang, or hung, on a person."""
    return _ids(session, _owners(session, person_id))


def _owners(session: Session, person_id: int) -> Ids:
    """Give the keys that rows of a person point to; of a pair, the key it has itself."""
    mentee = select(Mentee.id).where(Mentee.person_id == person_id)
    mentor = select(Mentor.id).where(Mentor.person_id == person_id)
    mentees = frozenset(session.execute(mentee).scalars())
    return {
        "person": frozenset({person_id}),
        "mentee": mentees,
        "mentor": frozenset(session.execute(mentor).scalars()),
        "pair": frozenset(_led_in(session, mentees)),
    }


def _led_in(session: Session, mentees: Iterable[int]) -> Iterator[int]:
    """Give the pairs in which mentees are, or were before they were parted."""
    for key in mentees:
        query = select(PairMember.pair_id).where(PairMember.mentee_id == key)
        yield from session.execute(query).scalars()
        yield from (row["pair_id"] for row in _gone(session, "pair_member", "mentee", key))


def _ids(session: Session, owners: Ids) -> Ids:
    ids: dict[str, set[int]] = defaultdict(set)
    ids["person"].update(owners["person"])
    ids["pair"].update(owners["pair"])
    for owner, tables in (("person", OF_PERSON), ("mentee", OF_MENTEE), ("mentor", OF_MENTOR)):
        for table in tables:
            for key in owners[owner]:
                ids[table].update(_alive(session, table, owner, key))
                ids[table].update(row["id"] for row in _gone(session, table, owner, key))
    return {table: frozenset(keys) for table, keys in ids.items() if keys}


def _alive(session: Session, table: str, owner: str, key: int) -> Iterable[int]:
    columns = Base.metadata.tables[table].c
    return session.execute(select(columns.id).where(columns[f"{owner}_id"] == key)).scalars()


def _gone(session: Session, table: str, owner: str, key: int) -> Iterator[Mapping[str, Any]]:
    """Find rows that were taken away: the journal has them as they stood last."""
    query = select(JournalRow.before).where(
        JournalRow.table_name == table,
        JournalRow.after.is_(None),
        JournalRow.before.contains(f'"{owner}_id":{key}'),
        _HAPPENED,
    )
    for before in session.execute(query).scalars():
        row: Mapping[str, Any] = json.loads(before or "{}")
        if row[f"{owner}_id"] == key:
            yield row


def _notes_of_other_pairs(session: Session, owners: Ids, ids: Ids) -> Iterator[int]:
    """Give the notes on pairs that had, before or after, the key of one the mentee was in."""
    members = list(_notes(session, "pair_member", ids.get("pair_member", ())))
    for pair in owners["pair"]:
        notes = list(_notes(session, "pair", (pair,)))
        starts = [note.id for note in notes if note.before is None]
        own = {
            bisect(starts, note.id)
            for note in members
            if _is_of(note.after or note.before, owners["mentee"], pair)
        }
        yield from (note.id for note in notes if bisect(starts, note.id) not in own)


def _is_of(member: str, mentees: frozenset[int], pair: int) -> bool:
    row: Mapping[str, Any] = json.loads(member)
    return row["pair_id"] == pair and row["mentee_id"] in mentees


def _notes(session: Session, table: str, keys: Iterable[int]) -> Iterable[Row[Any]]:
    query = select(JournalRow.id, JournalRow.before, JournalRow.after)
    query = query.where(JournalRow.table_name == table, JournalRow.row_id.in_(keys), _HAPPENED)
    return session.execute(query.order_by(JournalRow.id))


def _touch(ids: Ids) -> ColumnElement[bool]:
    return or_(
        *(
            and_(JournalRow.table_name == table, JournalRow.row_id.in_(keys))
            for table, keys in ids.items()
        )
    )


def _entry(action: JournalAction, rows: Iterable[JournalRow], owners: Ids) -> Entry:
    changes = (change for row in rows for change in _changes(row, owners))
    return Entry(
        action_id=action.id,
        at=action.at,
        author=action.author,
        title=action.title,
        undone=action.state in UNDONE,
        changes=tuple(changes),
    )


def _changes(row: JournalRow, owners: Ids) -> Iterator[Change]:
    """Tell what became of a row; a key used again may mean the row of somebody else."""
    before, after = (json.loads(side) if side else None for side in (row.before, row.after))
    stands = after or before or {}
    if not _hangs(row.table_name, stands, owners):
        return
    if before is None or after is None:
        yield Change(row.table_name, stands, "", _there(before), _there(after))
        return
    for column, value in after.items():
        if value != before[column]:
            was, became = (spoken(row.table_name, column, v) for v in (before[column], value))
            yield Change(row.table_name, stands, column, was, became)


def _there(row: object) -> str:
    return "" if row is None else "есть"


def _hangs(table: str, row: Mapping[str, Any], owners: Ids) -> bool:
    if row["id"] in owners.get(table, ()):
        return True
    # A row of the one who was in a pair later, under the same keys, points to the pair as well.
    links = (owner for owner in owners if owner != "pair")
    return any(row.get(f"{owner}_id") in owners[owner] for owner in links)


def spoken(table: str, column: str, value: Any) -> str:  # noqa: ANN401 - as JSON gives it
    """Put a value of the journal into words: dates as papers print them, lists with commas."""
    kind = Base.metadata.tables[table].c[column].type
    if value is None or value == "":
        return ""
    if isinstance(kind, Enum):
        return str(_of_enum(kind, value))
    if isinstance(kind, JSON):
        return _of_json(json.loads(value))
    if isinstance(kind, Boolean):
        return "да" if value else "нет"
    if isinstance(kind, Date | DateTime):
        return dates.requisite(date.fromisoformat(value[:10]))
    return str(value)


def _of_enum(kind: Enum, name: str) -> str:
    members: Any = kind.enum_class
    if members is Gender:
        return GENDER_WORDS[Gender[name]]
    return str(members[name].value) if name in members.__members__ else name


def _of_json(value: Any) -> str:  # noqa: ANN401 - as JSON gives it
    parts = value.values() if isinstance(value, dict) else value
    return ", ".join(str(part["name"] if isinstance(part, dict) else part) for part in parts)
