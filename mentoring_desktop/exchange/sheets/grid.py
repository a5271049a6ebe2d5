"""A sheet while it is being read: cells put at their places, within what a list can be."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.sheets import refusals
from mentoring_desktop.exchange.sheets.cells import tidy, tidy_column, trouble
from mentoring_desktop.exchange.sheets.sheet import Note, Sheet

MOST_ROWS = 20_000
"""Rows that hold something."""
MOST_COLUMNS = 500
MOST_CELLS = 1_000_000
"""Cells that hold something."""
LAST_ROW = 1_048_576
"""Rows of a sheet in any program."""
_BREATH = 512
"""Rows between two looks whether to go on."""

Told = Callable[[], None]
Area = tuple[int, int, int, int]
"""Top, left, bottom and right of merged cells, all from zero and all within."""


class Reading:
    """A file being read: how a sentence on it begins, whom to ask now and then, what it held."""

    def __init__(self, where: str, told: Told) -> None:
        self.where = where
        self.told = told
        self._cells = 0

    def count(self, cells: int) -> None:
        """Count filled cells of any sheet of the file.

        Raises:
            MentoringError: there are more than a list can have.
        """
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise refusals.too_many_cells(self.where, MOST_CELLS)


class Grid:
    """Takes cells in any order and gives the sheet; refuses what no list of people can be."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._rows: dict[int, list[Cell]] = {}
        self._notes: list[Note] = []
        self._areas: list[Area] = []

    def put(self, row: int, column: int, value: object) -> None:
        """Put a value into a cell."""
        cell = tidy(value)
        why = trouble(cell) if isinstance(cell, str) else ""
        if why:
            self.note(row, column, why)
        elif cell is not None:
            self._reach(row, column)[column] = cell

    def put_rows(self, rows: Sequence[Sequence[object]]) -> None:
        """Put the values of equally long rows, from the first cell on."""
        for top in range(0, len(rows), _BREATH):
            columns = zip(*rows[top : top + _BREATH], strict=True)
            tidied = [self._tidied(top, column, values) for column, values in enumerate(columns)]
            for row, cells in enumerate(zip(*tidied, strict=True), top):
                length = _length(cells)
                if length:
                    filled = len(cells) - cells.count(None)
                    self._reach(row, length - 1, filled)[:length] = cells[:length]

    def note(self, row: int, column: int, text: str) -> None:
        """Tell why a cell is empty."""
        self._reach(row, column)
        self._notes.append(Note(row, column, text))

    def merge(self, area: Area) -> None:
        """Give the value of the first cell of an area to all its cells that are in the list."""
        self._areas.append(area)

    def sheet(self, title: str = "", *, hidden: bool = False) -> Sheet:
        """Give the sheet."""
        lengths = {row: _length(cells) for row, cells in self._rows.items()}
        for note in self._notes:
            lengths[note.row] = max(lengths[note.row], note.column + 1)
        width = max(lengths.values(), default=0)
        self._spread(width)
        blank: tuple[Cell, ...] = (None,) * width
        rows = [blank] * (max((row for row in lengths if lengths[row]), default=-1) + 1)
        for row, cells in self._rows.items():
            if lengths[row]:
                rows[row] = (*cells[:width], *blank[len(cells) :])
        return Sheet(title, tuple(rows), tuple(self._notes), hidden=hidden)

    def _tidied(self, top: int, column: int, values: Sequence[object]) -> Sequence[Cell]:
        cells, troubles = tidy_column(values)
        for at, why in troubles.items():
            self.note(top + at, column, why)
        return cells

    def _reach(self, row: int, column: int, added: int = 1) -> list[Cell]:
        """Give the row long enough to have the column."""
        if row >= LAST_ROW or column >= MOST_COLUMNS:
            raise refusals.far_cell(self._reading.where, row, column)
        cells = self._rows.get(row)
        if cells is None:
            cells = self._rows[row] = self._fresh()
        self._reading.count(added)
        cells.extend([None] * (column + 1 - len(cells)))
        return cells

    def _fresh(self) -> list[Cell]:
        if len(self._rows) >= MOST_ROWS:
            raise refusals.too_many_rows(self._reading.where, MOST_ROWS)
        if not len(self._rows) % _BREATH:
            self._reading.told()
        return []

    def _spread(self, width: int) -> None:
        """Fill merged areas, but wake no row that holds nothing else."""
        order = sorted(self._rows)
        visited = 0
        for top, left, bottom, right in self._areas:
            cells = self._rows.get(top, [])
            value = cells[left] if left < len(cells) else None
            if value is None:
                continue
            rows = order[bisect_left(order, top) : bisect_right(order, bottom)]
            visited += len(rows)
            if visited > MOST_CELLS:
                raise refusals.too_many_cells(self._reading.where, MOST_CELLS)
            for row in rows:
                self._fill(row, left, min(right, width - 1), value)

    def _fill(self, row: int, left: int, right: int, value: Cell) -> None:
        cells = self._rows[row]
        cells.extend([None] * (right + 1 - len(cells)))
        for column in range(left, right + 1):
            if cells[column] is None:
                cells[column] = value


def _length(cells: Sequence[Cell]) -> int:
    """Tell up to which column a row holds something."""
    length = len(cells)
    while length and cells[length - 1] is None:
        length -= 1
    return length
