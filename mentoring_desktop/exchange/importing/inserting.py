"""Many rows into a table at once: their values are made ready a column at a time.

The mapper takes twice as long, since it looks at each value of each row by itself.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Dialect, func, select
from sqlalchemy import insert as insert_into
from sqlalchemy.orm import Session

from mentoring_desktop.model.base import Base


def insert(session: Session, table: type[Base], columns: Mapping[str, Sequence[Any]]) -> None:
    """Add rows; columns that are not given get their defaults."""
    count = len(next(iter(columns.values()), ()))
    if not count:
        return
    connection, into = session.connection(), Base.metadata.tables[table.__tablename__]
    own = {column.name: column for column in into.c if not column.primary_key}
    statement = insert_into(into).compile(dialect=connection.dialect, column_keys=list(own))
    ready = [
        _ready(own[name], columns.get(name), count, connection.dialect)
        for name in statement.positiontup or ()
    ]
    connection.exec_driver_sql(str(statement), list(zip(*ready, strict=True)))


def inserted(
    session: Session, table: type[Base], columns: Mapping[str, Sequence[Any]]
) -> Sequence[int]:
    """Add rows and give their keys in the same order."""
    # Keys grow in the order of rows; a database asked to return them takes rows one by one.
    before = session.execute(select(func.max(table.id))).scalar_one() or 0
    insert(session, table, columns)
    query = select(table.id).where(table.id > before).order_by(table.id)
    return session.execute(query).scalars().all()


def default(column: Column[Any]) -> Any:  # noqa: ANN401 - a column's own type
    """Give the value of a column of which nothing is said."""
    made: Any = column.default
    if made is None:
        return None
    return made.arg(None) if made.is_callable else made.arg


def _ready(
    column: Column[Any], values: Sequence[Any] | None, count: int, dialect: Dialect
) -> Sequence[Any]:
    """Give values as the driver takes them; what is met again is made ready once."""
    make = column.type.dialect_impl(dialect).bind_processor(dialect)
    if values is None:
        usual = default(column)
        return [make(usual) if make and usual is not None else usual] * count
    if make is None:
        return values
    made = {value: None if value is None else make(value) for value in set(values)}
    return [made[value] for value in values]
