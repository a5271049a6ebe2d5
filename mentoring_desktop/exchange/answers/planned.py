"""What a form's sheet would do, row by row, to be shown before anything is done."""

import enum
from dataclasses import dataclass

from mentoring_desktop.exchange.importing.reading import Problem
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.language import Gender
from mentoring_desktop.surveys.sheets import Sheet

SKIPPED, NEW = -1, 0
"""Decisions about a row beside the key of a person."""


class Fate(enum.Enum):
    """What becomes of a row."""

    SAVE = "записать"
    ADD = "добавить человека и записать"
    ASK = "уточнить"
    FAIL = "не загрузить"
    SAME = "уже записано"
    SKIP = "пропустить"


LOADED = (Fate.SAVE, Fate.ADD)


@dataclass(frozen=True)
class PlannedSheet:
    """A row of the form's sheet and what becomes of it."""

    at: int
    """Its place, counted from 0."""
    name: str
    fate: Fate
    reason: str = ""
    problems: tuple[Problem, ...] = ()
    person: Known | None = None
    parts: tuple[str, str, str] = ("", "", "")
    """The name of somebody new: surname, first name, patronymic."""
    gender: Gender | None = None
    email: str = ""
    sheet: Sheet | None = None
    candidates: tuple[Known, ...] = ()
    """Of whom it may speak."""

    @property
    def number(self) -> int:
        """The number of the row as a spreadsheet shows it."""
        return self.at + 1
