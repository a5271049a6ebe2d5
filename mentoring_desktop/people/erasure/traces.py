"""Traces of a name: texts of other rows, and all that the journal noted."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import JSON, Column, String, Table, Text, cast, select, update
from sqlalchemy.orm import Session

from mentoring_desktop.model import Base
from mentoring_desktop.model.journal import JournalAction, JournalRow
from mentoring_desktop.people import history

_NEVER = {"journal_action", "journal_row", "file_content", "paper"}
"""Tables swept otherwise, or that hold no words of a hand; frozen papers stay as they are."""
_ROWS = Base.metadata.tables[JournalRow.__tablename__]
_ACTIONS = Base.metadata.tables[JournalAction.__tablename__]
_SAID_OF_PAIR = {"results": "", "case_url": "", "score_reason": ""}
_FOLDED = {"search", "sort_key"}


def forget_undone(session: Session) -> None:
    """Empty all notes of undone actions, which nothing can make again past an erasure.

    SQLite gives keys anew after an undo: such notes may tell of the person under any key, and the
    titles under a name mistyped and taken back. Of a title its verb stays.
    """
    undone = _ACTIONS.c.state.in_(history.UNDONE)
    mine = _ROWS.c.action_id.in_(select(_ACTIONS.c.id).where(undone))
    session.execute(update(_ROWS).where(mine).values(before=None, after=None))
    for key, title in session.execute(select(_ACTIONS.c.id, _ACTIONS.c.title).where(undone)).all():
        verb = title.partition(" ")[0]
        session.execute(update(_ACTIONS).where(_ACTIONS.c.id == key).values(title=verb))


def sweep_texts(session: Session, names: re.Pattern[str], instead: str) -> None:
    """Put other words in the place of the names wherever a text of any row has them."""
    for table in Base.metadata.sorted_tables:
        columns = [column for column in table.columns if _has_words(column)]
        if table.name not in _NEVER and columns:
            _sweep_table(session, table, columns, names, instead)
    session.expire_all()


def scrub_journal(
    session: Session,
    own: history.Ids,
    papers: Iterable[int],
    names: re.Pattern[str],
    all_names: re.Pattern[str],
    instead: str,
) -> None:
    """Leave of the journal that something was done to the person, and nothing of what.

    Notes on papers lose the facts: the paper itself keeps them where the law wants it. ``own`` are
    the keys of the person's rows; ``all_names`` counts in actions on these, ``names`` elsewhere.
    """
    touched: set[int] = set()
    for table, keys in {**own, "paper": frozenset(papers)}.items():
        mine = (_ROWS.c.table_name == table, _ROWS.c.row_id.in_(keys))
        for row in session.execute(select(_ROWS).where(*mine)).all():
            _note(session, row.id, *(_scrubbed(table, each) for each in (row.before, row.after)))
            touched.add(row.action_id)
    for row in session.execute(select(_ROWS.c.id, _ROWS.c.before, _ROWS.c.after)).all():
        sides = [names.sub(instead, side) if side else side for side in row[1:]]
        if sides != list(row[1:]):
            _note(session, row.id, *sides)
    for key, title in session.execute(select(_ACTIONS.c.id, _ACTIONS.c.title)).all():
        fresh = (all_names if key in touched else names).sub(instead, title)
        if fresh != title:
            session.execute(update(_ACTIONS).where(_ACTIONS.c.id == key).values(title=fresh))


def noted(session: Session, table: str, link: str, keys: Iterable[int]) -> frozenset[int]:
    """Give the keys of rows, there or gone, that pointed to some others by ``link``."""
    query = select(_ROWS.c.row_id, _ROWS.c.before, _ROWS.c.after)
    wanted = frozenset(keys)
    return frozenset(
        row_id
        for row_id, *sides in session.execute(query.where(_ROWS.c.table_name == table))
        if any(side and json.loads(side)[link] in wanted for side in sides)
    )


def _note(session: Session, row_id: int, before: str | None, after: str | None) -> None:
    query = update(_ROWS).where(_ROWS.c.id == row_id)
    session.execute(query.values(before=before, after=after))


def _has_words(column: Column[Any]) -> bool:
    return isinstance(column.type, String | Text | JSON) and column.name not in _FOLDED


def _sweep_table(
    session: Session,
    table: Table,
    columns: list[Column[Any]],
    names: re.Pattern[str],
    instead: str,
) -> None:
    texts = [cast(column, Text) for column in columns]
    for key, *found in session.execute(select(table.c.id, *texts)):
        swept = dict(_swept(columns, found, names, instead))
        if swept:
            session.execute(update(table).where(table.c.id == key).values(swept))


def _swept(
    columns: list[Column[Any]], found: list[str | None], names: re.Pattern[str], instead: str
) -> Iterator[tuple[str, Any]]:
    for column, text in zip(columns, found, strict=True):
        if text and names.search(text):
            fresh = names.sub(instead, text)
            yield column.name, json.loads(fresh) if isinstance(column.type, JSON) else fresh


def _scrubbed(table: str, side: str | None) -> str | None:
    """Keep keys and links of a noted row, which the news of the window need.

    The dates and the state of a pair are facts of the other's life too.
    """
    if side is None:
        return None
    row: Mapping[str, Any] = json.loads(side)
    if table == "pair":
        return json.dumps(dict(row) | _SAID_OF_PAIR, ensure_ascii=False)
    links = {key.parent.name for key in Base.metadata.tables[table].foreign_keys} | {"id"}
    kept = {name: value if name in links else None for name, value in row.items()}
    return json.dumps(kept, ensure_ascii=False)
