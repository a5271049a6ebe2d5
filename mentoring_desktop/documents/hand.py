"""Room for the hand: boxes to tick, lines to write on, tables whose cells are ticked."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Table

from mentoring_desktop.documents.letters import clean
from mentoring_desktop.documents.page import Rule, Sheet, Story

BOX = 4.5 * mm
PITCH = 8 * mm
"""Between two lines for the hand."""

_GAP, _APART = 1.5 * mm, 5 * mm
_STROKE = 0.6
_LEAST_LINE = 45 * mm
"""A shorter line is no room to write in."""

_CELL_SIZE = 10
_LONGEST_HEAD = 60
"""Letters of a head that is repeated on each page: a longer one would leave no room for rows."""

_MOST_OF_ROW = 0.6
"""The share of a row that its marks may take."""

_LEAST_MARK, _MOST_MARK, _MARK_PADDING = 9.5 * mm, 26 * mm, 3 * mm
_TICKED: tuple[Rule, ...] = (
    ("GRID", (0, 0), (-1, -1), 0.5, black),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ("RIGHTPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ("TOPPADDING", (0, 0), (-1, -1), 2.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
    ("LEFTPADDING", (1, 0), (-1, -1), 0.5 * mm),
    ("RIGHTPADDING", (1, 0), (-1, -1), 0.5 * mm),
)
_FLOWING: tuple[Rule, ...] = (
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
)


_BESIDE: tuple[Rule, ...] = (*_FLOWING, ("TOPPADDING", (0, 0), (-1, -1), 4))


class Box(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """An empty square, since the faces of papers have no such letter."""

    def __init__(self) -> None:
        super().__init__()
        self.width = self.height = BOX

    def draw(self) -> None:
        self.canv.setLineWidth(_STROKE)
        self.canv.rect(0, 0, BOX, BOX)


class Lines(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Lines to write on; ``width`` is in points."""

    def __init__(self, width: float, count: int = 1, pitch: float = PITCH) -> None:
        super().__init__()
        self.width, self.height = width, count * pitch
        self.count, self.pitch = count, pitch

    def draw(self) -> None:
        self.canv.setLineWidth(_STROKE)
        for number in range(self.count):
            at = number * self.pitch
            self.canv.line(0, at, self.width, at)


def boxes(sheet: Sheet, options: Sequence[str], other: str = "") -> Story:
    """Options with a box before each, as many in a row as there is room for.

    ``other`` is the last option, with a line after it for an answer of one's own.
    """
    story: Story = []
    rows = list(_rows(sheet, options))
    used = sum(width for _, width in rows[-1]) if rows else 0
    if other and sheet.width - used - _width(sheet, other) >= _LEAST_LINE and rows:
        last = rows.pop()
        story += [_row(sheet, row) for row in rows]
        return [*story, _row(sheet, last, other)]
    story += [_row(sheet, row) for row in rows]
    return [*story, _row(sheet, (), other)] if other else story


def short(sheet: Sheet, text: str, options: Sequence[str]) -> bool:
    """Tell whether a question and its boxes fit on one line."""
    asked = _written(sheet, text) + _APART
    return bool(asked + width(sheet, options) <= sheet.width)


def width(sheet: Sheet, options: Sequence[str]) -> float:
    """How much room boxes in one row take, in points."""
    return sum(_width(sheet, option) for option in options)


def beside(sheet: Sheet, asked: Flowable, room: Story, width_: float) -> Table:
    """A question with the room for its answer, so many points wide, at its right."""
    return sheet.grid([[[asked], room]], [sheet.width - width_, width_], _BESIDE)


def _rows(sheet: Sheet, options: Sequence[str]) -> Iterator[list[tuple[str, float]]]:
    """Part the options, each with its width, into rows."""
    row: list[tuple[str, float]] = []
    for option in options:
        width = _width(sheet, option)
        if row and sum(taken for _, taken in row) + width > sheet.width:
            yield row
            row = []
        row.append((option, width))
    if row:
        yield row


def _width(sheet: Sheet, option: str) -> float:
    return float(min(sheet.width, BOX + _GAP + _written(sheet, option) + 1 + _APART))


def _written(sheet: Sheet, text: str, size: float = 0) -> float:
    """The width of a text in points; in the size of the main text unless another is given."""
    return float(stringWidth(clean(text), sheet.face.regular, size or sheet.size))


def _row(sheet: Sheet, row: Sequence[tuple[str, float]], other: str = "") -> Table:
    """One row of boxes; what is left of it is a line where the answer is one's own."""
    cells: list[Story] = []
    widths: list[float] = []
    for option, width in [*row, *([(other, _width(sheet, other))] if other else [])]:
        room = width - BOX - _GAP
        cells += [[Box()], [sheet.line(option, width=room - _APART)]]
        widths += [BOX + _GAP, room]
    if other:
        rest = max(sheet.width - sum(widths), 0)
        widths[-1] += _GAP - _APART
        cells.append([Lines(rest + _APART - _GAP, pitch=BOX)])
        widths.append(rest + _APART - _GAP)
    return sheet.grid([cells], widths, _FLOWING, hAlign="LEFT")


def ticked(
    sheet: Sheet,
    head: str,
    columns: Sequence[tuple[str, Sequence[str]]],
    rows: Sequence[str],
) -> Table:
    """A table in which a cell of each column is ticked in every row; its head is repeated.

    ``columns`` are titles, each with the marks below it.
    """
    marks = [mark for _, each in columns for mark in each]
    widths = _mark_widths(sheet, marks)
    first = sheet.width - sum(widths)
    titled = any(title for title, _ in columns)
    top = [sheet.line(head, "cell-head", width=first - 3 * mm)]
    low = [
        [sheet.line(mark, "cell-head", width=width - 1 * mm)]
        for mark, width in zip(marks, widths, strict=True)
    ]
    heads: list[list[Any]] = (
        [[top, *_titles(sheet, columns, widths)], ["", *low]] if titled else [[top, *low]]
    )
    body: list[list[Any]] = [
        [[sheet.line(row, "cell", width=first - 3 * mm)], *[""] * len(marks)] for row in rows
    ]
    spans = _spans(columns) if titled else []
    short = all(len(mark) <= _LONGEST_HEAD for mark in (head, *marks, *(t for t, _ in columns)))
    repeated = len(heads) if short else 0
    return sheet.grid([*heads, *body], [first, *widths], [*_TICKED, *spans], repeatRows=repeated)


def _mark_widths(sheet: Sheet, marks: Sequence[str]) -> list[float]:
    """As wide as the words are, and narrower where they would leave no room for the rows."""
    wanted = [_written(sheet, mark, _CELL_SIZE) + _MARK_PADDING for mark in marks]
    widths = [float(min(max(_LEAST_MARK, width), _MOST_MARK)) for width in wanted]
    return [width * min(1, _MOST_OF_ROW * sheet.width / sum(widths)) for width in widths]


def _titles(
    sheet: Sheet, columns: Sequence[tuple[str, Sequence[str]]], widths: Sequence[float]
) -> list[Any]:
    cells: list[Any] = []
    for title, marks in columns:
        room = sum(widths[len(cells) : len(cells) + len(marks)])
        head = [sheet.line(title, "cell-head", width=room - 1 * mm)]
        cells += [head, *[""] * (len(marks) - 1)]
    return cells


def _spans(columns: Sequence[tuple[str, Sequence[str]]]) -> list[Rule]:
    spans: list[Rule] = [("SPAN", (0, 0), (0, 1))]
    at = 1
    for _, marks in columns:
        spans.append(("SPAN", (at, 0), (at + len(marks) - 1, 0)))
        at += len(marks)
    return spans
