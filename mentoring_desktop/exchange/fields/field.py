"""What a field of a list is: its headings, how a cell is read, how a value is written."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields.areas import Areas


class Bank(enum.Enum):
    """Where people of a list go, by the table of the part they get."""

    MENTEES = "mentee"
    MENTORS = "mentor"
    STAFF = "person"
    """Into the list of the school's people only, without a part in mentoring."""


class CellError(Exception):
    """A cell that is no value of its field: a Russian sentence that says why and the way out."""


@dataclass(frozen=True)
class Setting:
    """What reading and writing depend on: the school's today and its dictionary of areas."""

    today: date
    areas: Areas


@dataclass(frozen=True)
class Found:
    """What a cell says: values by «table.column», and a note where something was supposed."""

    values: Mapping[str, Any]
    note: str = ""
    weak: bool = False
    """Whether it counts only where nothing better is known, in the list or in the file."""


Reader = Callable[[Cell, Setting], Found]
Writer = Callable[[Any, Setting], Cell]


@dataclass(frozen=True)
class Field:
    """A field of a list of people."""

    key: str
    """Its table and column, or a name of its own where one column of a list fills several."""
    heading: str
    """What the column is called in lists that go out; always recognised in those that come in."""
    read: Reader
    """Read a cell that is not blank; raises ``CellError``."""
    write: Writer | None = None
    """Write a value so that reading gives it back; nothing where other fields write it."""
    synonyms: tuple[str, ...] = field(default=(), repr=False)
    """Other headings, as ``headings.plain`` gives them."""

    @property
    def table(self) -> str:
        """The table it belongs to."""
        return self.key.partition(".")[0]
