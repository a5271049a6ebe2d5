"""Rows of a sheet read by its layout: values by field, and what cannot be read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentoring_desktop.exchange.fields import BY_KEY, Cell, CellError, Field, Found, Setting
from mentoring_desktop.exchange.fields.names import GENDER
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.headings import PASSED_OVER
from mentoring_desktop.exchange.importing.layout import Layout, Rows

NOWHERE = -1
"""The column of a gender that the list does not have."""

BLANK_ROW = "пустая строка"

_BLANK = {None, "", "-", "–", "—", "--", "н/д", "нет данных", "не указано", "...", "…"}
_TOTALS = ("итого", "всего", "итог ")


@dataclass(frozen=True)
class Problem:
    """Why a row cannot be loaded: what is wrong in which cell, and the way out."""

    column: int
    heading: str
    cell: str
    reason: str


@dataclass(slots=True)
class Reading:
    """What a row says."""

    values: dict[str, Any]
    weak: tuple[Found, ...] = ()
    """What counts only where nothing better is known."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


class RowReader:
    """Reads rows of one sheet a column at a time; what is met again and again is read once."""

    def __init__(
        self, layout: Layout, setting: Setting, faults: Mapping[tuple[int, int], str]
    ) -> None:
        """Take what the sheet says of cells that hold no value, by row and column."""
        self._layout, self._setting = layout, setting
        self._faults = faults
        self._columns = [
            _Column(at, heading, BY_KEY[key], setting)
            for at, (heading, key) in enumerate(zip(layout.headings, layout.fields, strict=True))
            if key != PASSED_OVER
        ]
        self._headings = set(layout.headings)

    def read(
        self, rows: Rows, start: int, told: Callable[[], None] = lambda: None
    ) -> list[Reading]:
        """Read rows that follow one another, the first of which is ``start``, counted from 0."""
        columns = list(zip(*rows, strict=True))
        plain = []
        for column in self._columns:
            told()
            plain.append(column.read(columns[column.at]))
        readings = self._begun(plain) if plain else [Reading({}) for _ in rows]
        for column in self._columns:
            column.add_the_rest(columns[column.at], readings)
        for problem_at, problem in self._faulty(range(start, start + len(rows))):
            readings[problem_at - start].problems += (problem,)
        return readings

    def _begun(self, plain: Sequence[Sequence[Any]]) -> list[Reading]:
        """Begin the readings with what each column says of its own field."""
        keys = [column.field.key for column in self._columns]
        return [
            Reading({k: v for k, v in zip(keys, values, strict=True) if v is not None})
            for values in zip(*plain, strict=True)
        ]

    def read_typed(self, at: int, row: Sequence[Cell], typed: Mapping[int, str]) -> Reading:
        """Read one row into which some texts were typed, by column."""
        (reading,) = self.read([row], at)
        left = [each for each in reading.problems if each.cell or each.column not in typed]
        reading.problems = tuple(left)
        if NOWHERE in typed:
            reading.values.update(BY_KEY[GENDER].read(typed[NOWHERE], self._setting).values)
        return reading

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

    def _faulty(self, rows: range) -> Iterator[tuple[int, Problem]]:
        """Give the cells of these rows that came out empty, in columns that are read."""
        headings = {column.at: column.heading for column in self._columns}
        for (at, column), fault in self._faults.items():
            if at in rows and column in headings:
                reason = f"{fault[:1].upper()}{fault[1:]}; напишите значение здесь."
                yield at, Problem(column, headings[column], "", reason)


class _Column:
    def __init__(self, at: int, heading: str, field: Field, setting: Setting) -> None:
        self.at, self.heading, self.field = at, heading, field
        self._setting = setting
        self._odd: dict[Cell, Found | str] = {}
        """Cells that say more than a value of the field, or cannot be read."""

    def read(self, cells: Sequence[Cell]) -> list[Any]:
        """Read each cell that is met, once; give the values of the field, or nothing."""
        key, own = self.field.key, {}
        for cell in set(cells) - _BLANK:
            found = self._read(cell)
            if isinstance(found, str) or found.weak or found.note or key not in found.values:
                self._odd[cell] = found
            else:
                own[cell] = found.values[key]
                if len(found.values) > 1:
                    self._odd[cell] = found
        return [own.get(cell) for cell in cells]

    def add_the_rest(self, cells: Sequence[Cell], readings: Sequence[Reading]) -> None:
        """Add what cells say besides: of other fields, of what was supposed, of what is wrong."""
        for cell, reading in zip(cells, readings, strict=True) if self._odd else ():
            if cell in self._odd:
                self._add(cell, self._odd[cell], reading)

    def _add(self, cell: Cell, found: Found | str, reading: Reading) -> None:
        if isinstance(found, str):
            reading.problems += (Problem(self.at, self.heading, text_of(cell), found),)
        elif found.weak:
            reading.weak += (found,)
        else:
            # What fills several fields gives way to columns of these fields.
            reading.values = {**found.values, **reading.values}
            if found.note:
                reading.notes += (found.note,)

    def _is_odd(self, found: Found | str) -> bool:
        if isinstance(found, str) or found.weak or found.note:
            return True
        return bool(found.values) and list(found.values) != [self.field.key]

    def _read(self, cell: Cell) -> Found | str:
        try:
            found = self.field.read(cell, self._setting)
        except CellError as error:
            return str(error)
        if all(found.values.values()) and not found.note:
            return found
        said = {key: value for key, value in found.values.items() if value not in ("", ())}
        return Found(said, f"{self.heading}: {found.note}" if found.note else "", found.weak)
