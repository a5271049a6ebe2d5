"""The file itself notes what every action changed; undo and redo replay those notes.

The triggers are temporary, made anew at each opening from the model's own tables: a batch
migration would drop permanent ones unnoticed.
"""

import getpass
import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from functools import cache

from sqlalchemy import (
    Connection,
    LargeBinary,
    Table,
    delete,
    insert,
    select,
    text,
    update,
)

from mentoring_desktop.model import Base
from mentoring_desktop.model.journal import ActionState, JournalAction, JournalRow

ACTIONS = Base.metadata.tables[JournalAction.__tablename__]
ROWS = Base.metadata.tables[JournalRow.__tablename__]

_SIDES = ("before", "after")

Touched = Mapping[str, frozenset[int]]
"""Keys of touched rows by table: of those that changed and of those they point, or pointed, to.

A pair that is formed touches its mentor and its mentee too, so whoever shows them knows which to
read again.
"""


def journalled_tables() -> list[Table]:
    """Give the tables whose changes are noted: all but the journal and contents of files."""
    return [
        table
        for table in Base.metadata.sorted_tables
        if table not in (ACTIONS, ROWS)
        and not any(isinstance(column.type, LargeBinary) for column in table.columns)
    ]


_LINKS = {
    table.name: [(key.parent.name, key.column.table.name) for key in table.foreign_keys]
    for table in journalled_tables()
}


def install(connection: Connection) -> None:
    """Make the triggers for this opening of the file."""
    connection.exec_driver_sql("CREATE TEMP TABLE journal_now (action_id INTEGER NOT NULL)")
    for table in journalled_tables():
        for statement in _triggers(table):
            connection.exec_driver_sql(statement)


def _triggers(table: Table) -> list[str]:
    new, old = _as_json(table, "NEW"), _as_json(table, "OLD")
    return [
        _trigger(table, "INSERT", "NEW.id", "NULL", new),
        _trigger(table, "UPDATE", "OLD.id", old, new, f"AND {old} IS NOT {new}"),
        _trigger(table, "DELETE", "OLD.id", old, "NULL"),
    ]


def _as_json(table: Table, row: str) -> str:
    pairs = ", ".join(f"'{column.name}', {row}.\"{column.name}\"" for column in table.columns)
    return f"json_object({pairs})"


def _trigger(
    table: Table, event: str, row_id: str, before: str, after: str, condition: str = ""
) -> str:
    return (
        f"CREATE TEMP TRIGGER journal_{table.name}_{event.lower()}"  # noqa: S608 - own names
        f' AFTER {event} ON main."{table.name}"'
        f" WHEN EXISTS (SELECT 1 FROM journal_now) {condition} BEGIN"
        " INSERT INTO journal_row (action_id, table_name, row_id, before, after)"
        f" SELECT action_id, '{table.name}', {row_id}, {before}, {after} FROM journal_now; END"
    )


def begin(connection: Connection, title: str) -> None:
    """Start noting the changes of an action."""
    action_id = _note(connection, title, ActionState.DONE)
    connection.exec_driver_sql("INSERT INTO journal_now VALUES (?)", (action_id,))


def end(connection: Connection, *, undoable: bool = True) -> Touched:
    """Stop noting, forget what could be redone, and give what was touched.

    An action that changed nothing leaves no entry and keeps what could be redone.
    """
    action_id = connection.execute(text("SELECT action_id FROM journal_now")).scalar_one()
    connection.exec_driver_sql("DELETE FROM journal_now")
    touched = _touched(connection, action_id)
    if touched:
        _drop_undone(connection)
        if not undoable:
            _mark(connection, action_id, ActionState.BARRIER)
    else:
        connection.execute(delete(ACTIONS).where(ACTIONS.c.id == action_id))
    return touched


def undo_title(connection: Connection) -> str | None:
    """Name the action that undo would take back, if any."""
    found = _next_undo(connection)
    return found[1] if found else None


def redo_title(connection: Connection) -> str | None:
    """Name the action that redo would make again, if any."""
    found = _next_redo(connection)
    return found[1] if found else None


def undo(connection: Connection) -> Touched:
    """Put every row of the last action back as it was, and give what was touched."""
    found = _next_undo(connection)
    if not found:
        return {}
    _replay(connection, found[0], newest_first=True)
    _mark(connection, found[0], ActionState.UNDONE)
    return _touched(connection, found[0])


def redo(connection: Connection) -> Touched:
    """Make the last undone action again, and give what was touched."""
    found = _next_redo(connection)
    if not found:
        return {}
    _replay(connection, found[0], newest_first=False)
    _mark(connection, found[0], ActionState.DONE)
    return _touched(connection, found[0])


def put_barrier(connection: Connection, title: str) -> None:
    """Note an event that undo must not pass, such as a change of the file's format."""
    _drop_undone(connection)
    _note(connection, title, ActionState.BARRIER)


def _note(connection: Connection, title: str, state: ActionState) -> int:
    at = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local time
    values = {"at": at, "author": _author(), "title": title, "state": state}
    key = connection.execute(insert(ACTIONS).values(values)).inserted_primary_key
    return int(key[0]) if key else 0


@cache
def _author() -> str:
    """Give the name of the computer's user; an account without one must not stop the work."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def _next_undo(connection: Connection) -> tuple[int, str] | None:
    states = (ActionState.DONE, ActionState.BARRIER)
    query = select(ACTIONS.c.id, ACTIONS.c.title, ACTIONS.c.state)
    query = query.where(ACTIONS.c.state.in_(states)).order_by(ACTIONS.c.id.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return (row.id, row.title) if row and row.state is ActionState.DONE else None


def _next_redo(connection: Connection) -> tuple[int, str] | None:
    query = select(ACTIONS.c.id, ACTIONS.c.title).where(ACTIONS.c.state == ActionState.UNDONE)
    row = connection.execute(query.order_by(ACTIONS.c.id).limit(1)).one_or_none()
    return (row.id, row.title) if row else None


def _drop_undone(connection: Connection) -> None:
    """Let go of what can be redone no more: what never came about must not stay in the file."""
    undone = ACTIONS.c.state == ActionState.UNDONE
    gone = select(ACTIONS.c.id).where(undone)
    connection.execute(delete(ROWS).where(ROWS.c.action_id.in_(gone)))
    connection.execute(update(ACTIONS).where(undone).values(state=ActionState.DROPPED))


def _mark(connection: Connection, action_id: int, state: ActionState) -> None:
    connection.execute(update(ACTIONS).where(ACTIONS.c.id == action_id).values(state=state))


def _touched(connection: Connection, action_id: int) -> Touched:
    touched: dict[str, set[int]] = defaultdict(set)
    run = connection.exec_driver_sql
    names = run("SELECT DISTINCT table_name FROM journal_row WHERE action_id = ?", (action_id,))
    for name in names.scalars().all():
        targets, statement = _keys_of(name)
        found = run(statement, (action_id, name)).one()
        for target, keys in zip(targets, found, strict=True):
            touched[target].update(key for key in json.loads(keys) if key is not None)
    return {name: frozenset(ids) for name, ids in touched.items() if ids}


@cache
def _keys_of(name: str) -> tuple[list[str], str]:
    """Give whose keys rows of a table name, its own first, and what lists them.

    Taken row by row, the keys of a large import would cost as much as its commit.
    """
    links = [(target, column, side) for column, target in _LINKS[name] for side in _SIDES]
    ends = [f"json_extract({side}, '$.{column}')" for _, column, side in links]
    lists = ", ".join(f"json_group_array(DISTINCT {end})" for end in ("row_id", *ends))
    statement = f"SELECT {lists} FROM journal_row WHERE action_id = ? AND table_name = ?"  # noqa: S608 - own names
    return [name, *(target for target, _, _ in links)], statement


def _replay(connection: Connection, action_id: int, *, newest_first: bool) -> None:
    """Turn the rows of an action back, or forth again; links are checked once, at the end."""
    order = ROWS.c.id.desc() if newest_first else ROWS.c.id
    query = select(ROWS).where(ROWS.c.action_id == action_id).order_by(order)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for row in connection.execute(query).all():
        there, wanted = (row.after, row.before) if newest_first else (row.before, row.after)
        _set_row(connection, row.table_name, row.row_id, there, wanted)


def _set_row(
    connection: Connection, table: str, row_id: int, there: str | None, wanted: str | None
) -> None:
    if wanted is None:
        connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))  # noqa: S608
        return
    values = json.loads(wanted)
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    if there is None:
        statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608
        connection.exec_driver_sql(statement, tuple(values.values()))
    else:
        statement = f'UPDATE "{table}" SET ({names}) = ({marks}) WHERE id = ?'  # noqa: S608
        connection.exec_driver_sql(statement, (*values.values(), row_id))
