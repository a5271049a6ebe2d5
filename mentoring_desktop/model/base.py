"""What all tables share: a whole-number key, named constraints, enums kept by name."""

import enum
from collections.abc import Mapping
from typing import Any, ClassVar

from sqlalchemy import JSON, Enum, ForeignKey, MetaData, Select
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

Query = Select[*tuple[Any, ...]]
"""A query of whatever columns."""


class Base(DeclarativeBase):
    """A table of the school's file. No column holds a fraction: the journal keeps rows as JSON."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[Mapping[Any, Any]] = {
        enum.Enum: Enum(enum.Enum, native_enum=False, length=32),
        dict[str, str]: JSON,
        dict[str, Any]: JSON,
        list[str]: JSON,
        list[dict[str, str]]: JSON,
    }

    id: Mapped[int] = mapped_column(primary_key=True)


def reference(
    target: str, *, on_delete: str = "RESTRICT", unique: bool = False
) -> MappedColumn[Any]:
    """Give an indexed column that points to ``target``; an unindexed one makes undo slow."""
    return mapped_column(ForeignKey(target, ondelete=on_delete), index=not unique, unique=unique)
