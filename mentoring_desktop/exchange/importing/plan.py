"""The plan of an import: pure, made of a sheet and of the people there are, mended row by row."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from mentoring_desktop.exchange.fields import Bank, Cell, Setting
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.deciding import Decider
from mentoring_desktop.exchange.importing.garbage import uncollected
from mentoring_desktop.exchange.importing.layout import Layout, Rows
from mentoring_desktop.exchange.importing.planned import Choice, Fate, PlannedRow
from mentoring_desktop.exchange.importing.reading import BLANK_ROW, RowReader
from mentoring_desktop.exchange.known import Known

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
        with uncollected():
            for at in range(self.layout.start, len(self._cells)):
                if at % STEP == 0:
                    told()
                row = self._made(at)
                if row:
                    self._planned[at] = row
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
        before = self._planned[at]
        made = self._made(at) or PlannedRow(at, before.name, Fate.SKIP, BLANK_ROW)
        self._planned[at] = made
        return made

    def _made(self, at: int) -> PlannedRow | None:
        typed = self._typed.get(at, {})
        cells: Sequence[Cell] = self._cells[at]
        if typed:
            cells = [typed.get(column, cell) for column, cell in enumerate(cells)]
        why = self._reader.why_skipped(cells)
        if why:
            return None if why == BLANK_ROW else PlannedRow(at, _first(cells), Fate.SKIP, why)
        reading = self._reader.read(at, cells, typed)
        return self._decider.decide(at, reading, self._choices.get(at))


def _first(cells: Sequence[Cell]) -> str:
    return next((text_of(cell) for cell in cells if cell is not None), "")
