"""Rows of a sheet read by its layout: values by field, and what cannot be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from mentoring_desktop.exchange.fields import BY_KEY, Cell, CellError, Field, Found, Setting
from mentoring_desktop.exchange.fields.names import GENDER
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.headings import PASSED_OVER
from mentoring_desktop.exchange.importing.layout import Layout

NOWHERE = -1
"""The column of a gender that the list does not have."""

BLANK_ROW = "пустая строка"

_BLANK = {None, "", "-", "–", "—", "--", "н/д", "нет данных", "не указано", "...", "…"}
_NOTHING = ("", ())
_TOTALS = ("итого", "всего", "итог ")


@dataclass(frozen=True)
class Problem:
    """Why a row cannot be loaded: what is wrong in which cell, and the way out."""

    column: int
    heading: str
    cell: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """What a row says."""

    values: Mapping[str, Any]
    weak: Mapping[str, Any]
    """What counts only where nothing better is known."""
    weak_notes: Mapping[str, str]
    """What to say of each of the weak values where it counts."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


class RowReader:
    """Reads the rows of one sheet; what is met again and again is read once."""

    def __init__(
        self, layout: Layout, setting: Setting, faults: Mapping[tuple[int, int], str]
    ) -> None:
        """Take what the sheet says of cells that hold no value, by row and column."""
        self._layout, self._setting = layout, setting
        self._faults = faults
        columns = [
            _Column(at, heading, BY_KEY[key], setting)
            for at, (heading, key) in enumerate(zip(layout.headings, layout.fields, strict=True))
            if key != PASSED_OVER
        ]
        # What fills several fields gives way to columns of these fields.
        self._columns = sorted(columns, key=lambda column: column.field.write is not None)
        self._faulty_rows = {row for row, _ in faults}
        self._headings = set(layout.headings)

    def read(
        self, at: int, row: Sequence[Cell], typed: Mapping[int, str] = MappingProxyType({})
    ) -> Reading:
        """Read a row, counted from 0, into which some texts were typed, by column."""
        values: dict[str, Any] = {}
        weak: dict[str, Any] = {}
        weak_notes: dict[str, str] = {}
        problems, notes = [], []
        for column in self._columns:
            cell = row[column.at]
            if cell in _BLANK:
                continue
            found = column.met.get(cell) or column.read(cell)
            if isinstance(found, str):
                problems.append(Problem(column.at, column.heading, text_of(cell), found))
            elif found.weak:
                weak.update(found.values)
                weak_notes |= dict.fromkeys(found.values, found.note)
            else:
                values.update(found.values)
                if found.note:
                    notes.append(found.note)
        if at in self._faulty_rows:
            problems += [each for each in self._faulty_cells(at) if each.column not in typed]
        if NOWHERE in typed:
            values.update(BY_KEY[GENDER].read(typed[NOWHERE], self._setting).values)
        return Reading(values, weak, weak_notes, tuple(problems), tuple(notes))

    def why_skipped(self, row: Sequence[Cell]) -> str:
        """Tell why a row holds nobody: blank, a total, a title, the headings again; or nothing."""
        said = [cell for cell in row if cell not in _BLANK]
        if not said:
            return BLANK_ROW
        first = text_of(said[0]).casefold()
        if first.startswith(_TOTALS):
            return "итоговая строка"
        if said[0] in self._headings and self._is_heading(row):
            return "повтор заголовков"
        if len(said) > 1 and said.count(said[0]) == len(said):
            return "заголовок раздела"
        return ""

    def _is_heading(self, row: Sequence[Cell]) -> bool:
        pairs = zip(row, self._layout.headings, strict=True)
        return sum(cell is not None and cell == heading for cell, heading in pairs) > 1

    def _faulty_cells(self, at: int) -> list[Problem]:
        return [
            Problem(column.at, column.heading, "", _sentence(self._faults[at, column.at]))
            for column in self._columns
            if (at, column.at) in self._faults
        ]


class _Column:
    def __init__(self, at: int, heading: str, field: Field, setting: Setting) -> None:
        self.at, self.heading, self.field = at, heading, field
        self._setting = setting
        self.met: dict[Cell, Found | str] = {}
        """What cells met before said."""

    def read(self, cell: Cell) -> Found | str:
        """Give what a cell says, or why it cannot be read, and remember it."""
        self.met[cell] = said = self._read(cell)
        return said

    def _read(self, cell: Cell) -> Found | str:
        try:
            found = self.field.read(cell, self._setting)
        except CellError as error:
            return str(error)
        said = {key: value for key, value in found.values.items() if value not in _NOTHING}
        if len(said) == len(found.values) and not found.note:
            return found
        return Found(said, f"{self.heading}: {found.note}" if found.note else "", found.weak)


def _sentence(fault: str) -> str:
    return f"{fault[:1].upper()}{fault[1:]}; напишите значение здесь."
