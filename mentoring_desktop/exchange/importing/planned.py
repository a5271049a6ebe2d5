"""What a list would do, row by row, to be shown before anything is done."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring_desktop.exchange.importing.changes import Change
from mentoring_desktop.exchange.importing.reading import Problem
from mentoring_desktop.exchange.known import Known


class Fate(enum.Enum):
    """What becomes of a row."""

    ADD = "добавить"
    CHANGE = "изменить"
    SAME = "без изменений"
    ASK = "уточнить"
    FAIL = "не загрузить"
    SKIP = "пропустить"


LOADED = (Fate.ADD, Fate.CHANGE)


class Deed(enum.Enum):
    """What the coordinator wants done with a row."""

    ADD = "добавить"
    UPDATE = "обновить"
    SKIP = "не загружать"


@dataclass(frozen=True)
class Choice:
    """A decision about a row; an update names the person."""

    deed: Deed
    person_id: int | None = None


@dataclass(frozen=True)
class PlannedRow:
    """A row and what becomes of it."""

    at: int
    """Its place in the sheet, counted from 0."""
    name: str
    fate: Fate
    reason: str = ""
    """Why it is skipped, or what is asked."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    values: Mapping[str, Any] | None = None
    target: Known | None = None
    """Whom it changes."""
    joins: bool = False
    """Whether somebody of the school gets a part in the bank."""
    candidates: tuple[Known, ...] = ()
    """Of whom it may speak."""

    @property
    def number(self) -> int:
        """The number of the row as a spreadsheet shows it."""
        return self.at + 1
