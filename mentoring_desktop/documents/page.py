"""The sheet of paper by ГОСТ Р 7.0.97, and the blocks of text and tables put on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer, Table

from mentoring_desktop.documents import letters
from mentoring_desktop.documents.ending import Ending
from mentoring_desktop.documents.fonts import Face
from mentoring_desktop.documents.lists import Line
from mentoring_desktop.documents.styles import DEEPEST, LEADING, styles
from mentoring_desktop.documents.text import Text

Story = list[Flowable]
Cell = str | Sequence[Line]
Rule = tuple[Any, ...]
"""A command of ReportLab's table styles."""
Area = tuple[int, int, int, int]
"""Cells of a table: the first column and row, the last column and row."""

TOP, RIGHT, BOTTOM = 20 * mm, 10 * mm, 20 * mm
FRAMED = 26 * mm
"""The margin on every side of a page with a frame; no plain paper has such a margin at left."""
_CELL_PADDING, _FINE_PADDING = 1.5 * mm, 0.8 * mm
_WITH_HEADING = 38 * mm
_FINE_PART = 60 * mm
"""Of a row longer than a page so much stays on each."""
_RULED = (
    ("GRID", (0, 0), (-1, -1), 0.5, black),
    ("LINEBELOW", (0, "inrowsplitstart"), (-1, "inrowsplitstart"), 0.5, black),
    ("LINEABOVE", (0, "inrowsplitend"), (-1, "inrowsplitend"), 0.5, black),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), _CELL_PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), _CELL_PADDING),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
)
_HEADED = (*_RULED, ("VALIGN", (0, 0), (-1, 0), "MIDDLE"))
_FINE = (
    *_HEADED,
    ("LEFTPADDING", (0, 0), (-1, -1), _FINE_PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), _FINE_PADDING),
)


class Ruled(Table):  # type: ignore[misc]  # ReportLab has no types
    """A table that keeps its rows whole while it can, and loses none that is longer than a page.

    Its last row does not go on to the next page alone.
    """

    @property
    def cells(self) -> list[list[Any]]:
        """What stands in each cell of each row: a story, or nothing."""
        cells: list[list[Any]] = self._cellvalues
        return cells

    @property
    def widths(self) -> list[float]:
        """The widths of columns, in points."""
        return list(map(float, self._argW))

    @property
    def lines(self) -> list[tuple[str, Area]]:
        """Lines drawn, each as ReportLab calls it and with the cells along which it is drawn."""
        return [
            (command, self._area(start, stop))
            for command, start, stop, *_ in self._linecmds
            if not isinstance(start[1], str)
        ]

    @property
    def joined(self) -> list[Area]:
        """Cells that are one."""
        return [self._area(start, stop) for _, start, stop in self._spanCmds]

    def look(self, row: int, column: int) -> Any:  # noqa: ANN401 - ReportLab has no types
        """How the text of a cell stands in it, as ReportLab keeps it."""
        return self._cellStyles[row][column]

    def least_height(self, row: int) -> float:
        """How high a row is in any case, in points; 0 where its text alone tells."""
        given = self._argH[row] if self._argH else None
        least = self._minRowHeights[row] if self._minRowHeights else None
        return float(given or least or 0)

    def _area(self, start: tuple[int, int], stop: tuple[int, int]) -> Area:
        left, right, top, bottom = self.normCellRange(start[0], stop[0], start[1], stop[1])
        return left, top, right, bottom

    def split(self, width: float, height: float) -> Story:
        parts: Story = super().split(width, height)
        if not parts and hasattr(self, "_postponed"):
            self.splitInRow = 1
            self.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
            parts = super().split(width, height)
        if self._leaves_one(parts):
            parts = super().split(width, sum(self._rowHeights[:-2]) + 0.1) or parts
            if not self.repeatRows:
                # There is no head to repeat: one of the two rows would still find room here.
                parts[1:1] = [CondPageBreak(sum(self._rowHeights[-2:]))]
        return parts

    def _leaves_one(self, parts: Story) -> bool:
        """Tell whether but one whole row goes over, though another could go with it."""
        if len(parts) <= 1:
            return False
        heads, rows = self.repeatRows, len(self._rowHeights)
        here, there = (len(part._rowHeights) for part in parts)  # noqa: SLF001 - tables both
        return bool(here + there == rows + heads and there == heads + 1 and here > heads + 2)


@dataclass(frozen=True)
class Sheet:
    """A4 in one face: every block of a paper is made here and nowhere else."""

    face: Face
    size: float
    """Of the main text, in points."""
    left: float
    """The margin by which the paper is filed, in points."""
    on_its_side: bool = False
    framed: bool = False

    @property
    def width(self) -> float:
        """The width of the text, in points."""
        if self.framed:
            return float(A4[int(self.on_its_side)] - 2 * FRAMED)
        if self.on_its_side:
            return float(A4[1] - TOP - BOTTOM)
        return float(A4[0] - self.left - RIGHT)

    def line(self, text: str, style: str = "line", *, bookmark: str = "", width: float = 0) -> Text:
        """One paragraph; ``width`` (points) where a word of the text may be too wide for it."""
        look = styles(self.face, self.size, self.width)[style]
        said = letters.text(text, self.face, look, width)
        line = Text.of(said, look)
        line.bookmark, line.typed, line.room = bookmark, text, width
        return line

    def lines(self, text: str, style: str = "text") -> Story:
        """A paragraph for every line the user typed."""
        return [self.line(part, style) for part in text.splitlines() if part.strip()]

    def heading(self, text: str, style: str = "heading") -> Story:
        """A heading, on one page with the first lines under it."""
        return [CondPageBreak(_WITH_HEADING), self.line(text, style, bookmark=text)]

    def points(self, points: Iterable[Sequence[str]]) -> Story:
        """Numbered points of an order: the first text is the point, the others its sub-points."""
        story: Story = []
        for number, (point, *under) in enumerate(points, 1):
            story.append(self.line(f"{number}.\xa0{point}", "text"))
            story += [
                self.line(f"{number}.{lower}.\xa0{text}", "text")
                for lower, text in enumerate(under, 1)
            ]
        return story

    def items(self, items: Iterable[Line]) -> Story:
        """A list in the main text."""
        return [self.line(item.text, "item" if item.marked else "text") for item in items]

    def table(
        self,
        headings: Sequence[str],
        widths: Sequence[float],
        rows: Iterable[Sequence[Cell]],
        *,
        row_height: float | None = None,
        least_part: float = 100,
    ) -> Table:
        """A ruled table; its headings are repeated on each page.

        ``widths`` are in millimetres; ``row_height`` (points) is for rows filled in by hand; of a
        row that goes on to the next page at least ``least_part`` millimetres stay on this one.
        """
        head = [
            [self._cell_line(heading, "cell-head", width)]
            for heading, width in zip(headings, widths, strict=False)
        ]
        body = [
            [self._cell(cell, width) for cell, width in zip(row, widths, strict=True)]
            for row in rows
        ]
        heads = [head] if head else []
        return self.grid(
            heads + body,
            [width * mm for width in widths],
            _HEADED if head else _RULED,
            rowHeights=[None] * len(heads) + [row_height] * len(body),
            repeatRows=len(heads),
            splitByRow=0,
            splitInRow=least_part * mm,
        )

    def fine_table(
        self,
        headings: Sequence[str],
        widths: Sequence[float],
        rows: Iterable[Sequence[Sequence[str]]],
    ) -> Table:
        """A ruled table of many narrow columns in small type; a cell is a text for each line.

        ``widths`` are in millimetres; the headings are repeated on each page.
        """
        rooms = [width * mm - 2 * _FINE_PADDING for width in widths]
        head = [
            [self.line(heading, "fine-head", width=room)]
            for heading, room in zip(headings, rooms, strict=True)
        ]
        body = [
            [
                [self.line(text, "fine", width=room) for text in cell or [""]]
                for cell, room in zip(row, rooms, strict=True)
            ]
            for row in rows
        ]
        points = [width * mm for width in widths]
        return self.grid([head, *body], points, _FINE, repeatRows=1, splitInRow=_FINE_PART)

    def ending(self, table: Table, below: Sequence[Flowable]) -> Flowable:
        """A table with what must not stand without its last rows: total, signature."""
        return Ending(table, list(below))

    def grid(
        self,
        cells: Sequence[Sequence[Story]],
        widths: Sequence[float],
        style: Sequence[Rule],
        **options: object,
    ) -> Table:
        """Cells side by side, ruled or not; widths are in points."""
        font = ("FONTNAME", (0, 0), (-1, -1), self.face.regular)
        return Ruled(cells, widths, style=[font, *style], **options)

    def _cell(self, cell: Cell, width: float) -> Story:
        if isinstance(cell, str):
            parts = [(part, "cell") for part in cell.splitlines()]
        else:
            parts = [(item.text, _style(item)) for item in cell]
        return [self._cell_line(text, style, width) for text, style in parts or [("", "cell")]]

    def _cell_line(self, text: str, style: str, column: float) -> Text:
        return self.line(text, style, width=column * mm - 2 * _CELL_PADDING)

    def room(self, height: float) -> Spacer:
        """Empty space of so many points."""
        return Spacer(1, height)

    def new_page(self) -> Flowable:
        """What follows begins on another page."""
        return PageBreak()

    def gap(self, lines: float = 1) -> Spacer:
        """Empty space, in lines of the main text."""
        return Spacer(1, lines * self.size * LEADING)

    def gap_above(self, lines: float) -> Spacer:
        """Empty space that goes away where it would begin a page."""
        gap = Spacer(1, 0)
        gap.spaceBefore = lines * self.size * LEADING
        return gap


def _style(item: Line) -> str:
    return f"cell-item-{min(item.depth, DEEPEST)}" if item.marked else "cell"
