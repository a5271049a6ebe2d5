"""A table of a page of PDF, read as a table of Word."""

from collections.abc import Callable, Iterable, Iterator

from reportlab.platypus import Flowable

from mentoring_desktop.documents.page import Area, Ruled
from mentoring_desktop.documents.word_file.blocks import Block, Cell, Grid, Line, Row

Read = Callable[[Iterable[Flowable]], list[Block]]

_UPRIGHT = {"TOP": "top", "MIDDLE": "center", "BOTTOM": "bottom"}
_SIDES = {"LINEBELOW": "bottom", "LINEABOVE": "top", "LINEBEFORE": "left", "LINEAFTER": "right"}
_LETTER = 70
"""About how much room a letter of 10 pt takes, in square points."""
_TALL = 250
"""Points: a row that may be higher is not kept whole, for no page might hold it."""


def grid(table: Ruled, read: Read) -> Grid:
    """Read a table; ``read`` reads what a cell holds."""
    rows = [
        Row(
            cells=list(_cells(table, at, read)),
            height=table.least_height(at),
            heads=at < int(table.repeatRows or 0),
        )
        for at in range(len(table.cells))
    ]
    for row in rows:
        row.whole = all(_tall(cell, width) < _TALL for cell, width in _placed(row, table.widths))
    ruled = any(command == "GRID" for command, _ in table.lines)
    return Grid(table.widths, rows, ruled=ruled)


def _cells(table: Ruled, row: int, read: Read) -> Iterator[Cell]:
    column = 0
    while column < len(table.widths):
        left, top, right, bottom = _area(table, column, row)
        look, value = table.look(row, column), table.cells[row][column]
        yield Cell(
            content=read(value or []) or [Line(style="cell")],
            padding=(look.leftPadding, look.topPadding, look.rightPadding, look.bottomPadding),
            upright=_UPRIGHT[look.valign],
            sides=frozenset(_sides(table, column, row)),
            columns=right - left + 1,
            merged="" if top == bottom else "restart" if row == top else "continue",
        )
        column = right + 1


def _area(table: Ruled, column: int, row: int) -> Area:
    """Give the cells with which one is one."""
    areas = (area for area in table.joined if _within(area, column, row))
    return next(areas, (column, row, column, row))


def _sides(table: Ruled, column: int, row: int) -> Iterator[str]:
    """Give the sides of a cell along which a line is drawn."""
    for command, area in table.lines:
        if command in _SIDES and _within(area, column, row):
            yield _SIDES[command]


def _within(area: Area, column: int, row: int) -> bool:
    left, top, right, bottom = area
    return left <= column <= right and top <= row <= bottom


def _placed(row: Row, widths: list[float]) -> Iterator[tuple[Cell, float]]:
    at = 0
    for cell in row.cells:
        yield cell, sum(widths[at : at + cell.columns])
        at += cell.columns


def _tall(cell: Cell, width: float) -> float:
    """Give about how high a cell is, in points."""
    letters = sum(len(part.text) for part in cell.content if isinstance(part, Line))
    return letters * _LETTER / max(width - cell.padding[0] - cell.padding[2], 10)
