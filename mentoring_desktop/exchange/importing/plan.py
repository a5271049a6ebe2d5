"""The plan of an import: pure, made of a sheet and of the people there are, mended row by row."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from mentoring_desktop.exchange.fields import Bank, Cell, Setting
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.deciding import Decider
from mentoring_desktop.exchange.importing.layout import Layout, Rows
from mentoring_desktop.exchange.importing.planned import Choice, Fate, PlannedRow
from mentoring_desktop.exchange.importing.reading import BLANK_ROW, Reading, RowReader
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.garbage import uncollected

STEP = 200
"""Rows between two calls of ``told``."""


class Plan:
    """What every row would do; it is asked row by row, and mended by choices and typing."""

    def __init__(
        self,
        rows: Rows,
        faults: Mapping[tuple[int, int], str],
        layout: Layout,
        bank: Bank,
        people: Sequence[Known],
        setting: Setting,
    ) -> None:
        """Take a sheet, how it is read, and the people of the school.

        Args:
            rows: the cells.
            faults: why cells came out empty, by row and column counted from 0.
            layout: what its columns are.
            bank: where its people go.
            people: everybody of the school, as ``known.people`` gives them for the bank.
            setting: what reading depends on.
        """
        self.bank, self.layout = bank, layout
        self._cells = rows
        self._reader = RowReader(layout, setting, faults)
        self._decider = Decider(bank, layout, people, setting)
        self._choices: dict[int, Choice] = {}
        self._typed: dict[int, dict[int, str]] = defaultdict(dict)
        self._planned: dict[int, PlannedRow] = {}

    @property
    def rows(self) -> Sequence[PlannedRow]:
        """All rows but blank ones, in the order of the sheet."""
        return list(self._planned.values())

    @property
    def counts(self) -> Mapping[Fate, int]:
        """How many rows have each fate."""
        return Counter(row.fate for row in self._planned.values())

    def make(self, told: Callable[[], None] = lambda: None) -> "Plan":
        """Plan all rows, calling ``told`` now and then, and give the plan."""
        start = self.layout.start
        with uncollected():
            cells = self._cells[start:]
            readings = self._reader.read(cells, start, told)
            for at, (row, reading) in enumerate(zip(cells, readings, strict=True), start):
                if at % STEP == 0:
                    told()
                made = self._made(at, row, reading)
                if made:
                    self._planned[at] = made
        return self

    def choose(self, at: int, choice: Choice) -> PlannedRow:
        """Decide what becomes of a row, and give the row anew."""
        self._choices[at] = choice
        return self._again(at)

    def type(self, at: int, column: int, text: str) -> PlannedRow:
        """Put another text into a cell, or a gender into ``NOWHERE``, and give the row anew."""
        self._typed[at][column] = text
        return self._again(at)

    def _again(self, at: int) -> PlannedRow:
        typed = self._typed.get(at, {})
        cells = [typed.get(column, cell) for column, cell in enumerate(self._cells[at])]
        made = self._made(at, cells, self._reader.read_typed(at, cells, typed))
        if made is None:
            made = PlannedRow(at, self._planned[at].name, Fate.SKIP, BLANK_ROW)
        self._planned[at] = made
        return made

    def _made(self, at: int, cells: Sequence[Cell], reading: Reading) -> PlannedRow | None:
        why = self._reader.why_skipped(cells)
        if why:
            return None if why == BLANK_ROW else PlannedRow(at, _first(cells), Fate.SKIP, why)
        return self._decider.decide(at, reading, self._choices.get(at))


def _first(cells: Sequence[Cell]) -> str:
    return next((text_of(cell) for cell in cells if cell is not None), "")
