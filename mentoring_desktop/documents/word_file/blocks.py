"""Paragraphs and tables as Word keeps them; every size is in points."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Union

Block = Union["Line", "Grid"]


@dataclass
class Line:
    """A paragraph; what its style says of indents holds where ``left`` and ``right`` are empty."""

    text: str = ""
    style: str = "line"
    before: float = 0
    after: float = 0
    left: float | None = None
    right: float | None = None
    keeps: bool = False
    """Whether it stays on the page of what follows it."""
    level: int | None = None
    """Its place among headings, from 0."""
    begins_page: bool = False
    size: float = 0
    """The size of its type, where it is not that of its style."""
    spacing: float = 0
    """How far its letters are set apart."""
    pen: float = 0
    """How long a line to write on it is, if it is one."""
    high: float = 0
    """Its height, where it is but a gap."""
    section: str = ""
    """The page set-up of the section that it ends, as XML."""

    def scaled(self, factor: float) -> "Line":
        """Give the line for a narrower page: only what is drawn gets narrower."""
        return replace(self, pen=self.pen * factor)


@dataclass
class Cell:
    """A cell; its padding is left, top, right, bottom."""

    content: list[Block]
    padding: tuple[float, float, float, float]
    upright: str
    """Where its text stands: top, center or bottom."""
    sides: frozenset[str] = frozenset()
    """Which of them are ruled, where the whole table is not."""
    columns: int = 1
    merged: str = ""
    """How it is one with those above and below it: restart or continue."""

    def scaled(self, factor: float) -> "Cell":
        """Give the cell for a narrower page."""
        return replace(self, content=[part.scaled(factor) for part in self.content])


@dataclass
class Row:
    """A row of a table."""

    cells: list[Cell]
    height: float = 0
    """It is at least so high."""
    heads: bool = False
    """Whether it is repeated on each page."""
    whole: bool = True
    """Whether it stays on one page."""


@dataclass
class Grid:
    """A table."""

    widths: list[float]
    rows: list[Row] = field(default_factory=list)
    ruled: bool = False

    def scaled(self, factor: float) -> "Grid":
        """Give the table for a narrower page."""
        rows = [
            replace(row, cells=[cell.scaled(factor) for cell in row.cells]) for row in self.rows
        ]
        return replace(self, widths=[width * factor for width in self.widths], rows=rows)


def keep(blocks: list[Block]) -> None:
    """Keep blocks on one page, the last of them where the others are."""
    *others, last = blocks or [Line()]
    for block in others:
        keep_with_next(block)
    if isinstance(last, Grid):
        _keep(last.rows[:-1])


def keep_with_next(block: Block, last: int | None = None) -> None:
    """Keep a block, or only so many last rows of a table, on the page of what follows."""
    if isinstance(block, Line):
        block.keeps = True
    else:
        _keep(block.rows[-last:] if last else block.rows)


def _keep(rows: list[Row]) -> None:
    for line in lines(rows):
        line.keeps = True


def lines(rows: list[Row]) -> Iterator[Line]:
    """Give every paragraph of some rows."""
    for block in (block for row in rows for cell in row.cells for block in cell.content):
        if isinstance(block, Line):
            yield block
        else:
            yield from lines(block.rows)
