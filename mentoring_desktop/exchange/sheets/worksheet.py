"""The XML of a worksheet of .xlsx, made such that a reader of dense tables cannot be hurt by it.

The Rust library lays a sheet out as a full rectangle from its first filled cell to its last one: a
list with one cell filled far below takes gigabytes, and the program ends with it. So far cells are
moved together before it sees them. It also gives an error as an empty cell and stops at an error it
does not know, so errors go to it as texts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

from mentoring_desktop.exchange.sheets import addresses, refusals
from mentoring_desktop.exchange.sheets.addresses import number
from mentoring_desktop.exchange.sheets.grid import LAST_ROW, MOST_ROWS, Area, Told

_REST = rb'(?: (?!r=)[\w:]+="[^"<>]*")*+ ?/?>'
_NEAR_CELL = rb' r="[A-C]?[A-Z]1?\d{1,4}"' + _REST
_FAR = (
    re.compile(rb"<c\b(?!" + _NEAR_CELL + rb")"),
    re.compile(rb":c\b"),
)
"""A cell that is not plainly within A1:CZ19999, or has a name with a prefix."""
_MOST_TAGS = 4_000_000
"""Each filled cell takes four."""
_MOST_MOVED = 500_000
"""Filled cells that may be moved together: each is held apart meanwhile."""
_TAG = re.compile(rb"<(/?)(?:[^\s<>/!?]+:)?(row|c)\b([^<>]*)>")
_PLACE = re.compile(rb'(?<!\S)r\s*=\s*["\']([A-Z]*)(\d+)["\']')
_KEPT = re.compile(rb'(?<!\S)[st]="\w*"')
_PREFIX = 64
"""Room for a prefix before the name of an element."""
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_ERROR = re.compile(rb'(<c r="[A-Z]+\d+"[^<>]*\bt=)"e"')
_UNCOUNTED = re.compile(
    rb'<c r="([A-Z]+)(\d+)"(?![^<>]*\bt="str")[^<>]*>'
    rb"<f\b[^<>]*(?:/>|>[^<]*</f>)(?:<v></v>|<v ?/>)?</c>"
)

_Filled = tuple[int, int, bytes, bytes]
"""Row, column, kept attributes and inside of a cell."""


@dataclass(frozen=True)
class Worksheet:
    """A worksheet ready to be read, and what must be known beside its values.

    Where cells were moved together, ``rows`` and ``columns`` tell at their place in ``xml`` where
    they are in the file. Formulas never counted have their place in ``xml``, merged areas that in
    the file.
    """

    xml: bytes
    rows: list[int]
    columns: list[int]
    uncounted: tuple[tuple[int, int], ...]
    merged: tuple[Area, ...]

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Give the place in the file of a cell of ``xml``."""
        return (self.rows[row], self.columns[column]) if self.rows else (row, column)


def made_safe(name: str, xml: bytes, told: Told) -> Worksheet:
    """Give the worksheet with its cells close together.

    Raises:
        MentoringError: there are more cells than a list can have, or the sheet is damaged.
    """
    if xml.count(b"<") > _MOST_TAGS:
        raise refusals.swollen(name)
    rows: list[int] = []
    columns: list[int] = []
    merged = tuple(_merged(xml))
    if _is_far(xml):
        rows, columns, xml = _moved_together(name, xml, told)
    if b't="e"' in xml:
        xml = _ERROR.sub(rb'\1"str"', xml)
    return Worksheet(xml, rows, columns, tuple(_uncounted(xml)), merged)


def _is_far(xml: bytes) -> bool:
    return any(pattern.search(xml) for pattern in _FAR)


def _moved_together(name: str, xml: bytes, told: Told) -> tuple[list[int], list[int], bytes]:
    where = refusals.in_file(name)
    cells = list(islice(_filled(name, xml, told), _MOST_MOVED + 1))
    if len(cells) > _MOST_MOVED:
        raise refusals.too_many_cells(where, _MOST_MOVED)
    rows = sorted({cell[0] for cell in cells})
    columns = sorted({cell[1] for cell in cells})
    if len(rows) > MOST_ROWS:
        raise refusals.too_many_rows(where, MOST_ROWS)
    if rows and rows[-1] >= LAST_ROW:
        raise refusals.damaged(name)
    together = _written(cells, columns)
    if _is_far(together):
        raise refusals.far_cell(where, rows[-1], columns[-1])
    return rows, columns, together


def _written(cells: list[_Filled], columns: list[int]) -> bytes:
    """Give the cells as a worksheet, with only the rows and columns that hold something."""
    pieces = [b"<worksheet><sheetData>"]
    for at, (_, cells_of_row) in enumerate(groupby(sorted(cells), itemgetter(0)), 1):
        pieces.append(b'<row r="%d">' % at)
        for _, column, kept, inside in cells_of_row:
            place = addresses.letters(bisect_left(columns, column)).encode()
            pieces.append(b'<c r="%b%d"%b>%b</c>' % (place, at, kept, inside))
        pieces.append(b"</row>")
    pieces.append(b"</sheetData></worksheet>")
    return b"".join(pieces)


def _filled(name: str, xml: bytes, told: Told) -> Iterator[_Filled]:
    """Give the place, the kept attributes and the inside of every cell that is not blank.

    Rows and cells without a place of their own follow the one before.
    """
    row, column, begun, kept = -1, -1, -1, b""
    for count, tag in enumerate(_TAG.finditer(xml)):
        if not count % 65_536:
            told()
        closes, what, attributes = tag.groups()
        if closes:
            if what == b"c" and begun >= 0:
                yield row, column, kept, xml[begun : tag.start()]
                begun = -1
            continue
        if begun >= 0:
            raise refusals.damaged(name)
        place = _PLACE.search(attributes)
        if what == b"row":
            row, column = int(place[2]) - 1 if place else row + 1, -1
            continue
        column = number(place[1]) if place and place[1] else column + 1
        row = int(place[2]) - 1 if place else row
        if not attributes.endswith(b"/"):
            begun = tag.end()
            kept = b"".join(b" " + attribute for attribute in _KEPT.findall(attributes))


def _merged(xml: bytes) -> Iterator[Area]:
    begin = xml.find(b"mergeCell ")
    if begin >= 0:
        for left, top, right, bottom in _MERGED.findall(xml, max(0, begin - _PREFIX)):
            yield int(top) - 1, number(left), int(bottom) - 1, number(right)


def _uncounted(xml: bytes) -> Iterator[tuple[int, int]]:
    """Formulas that whoever wrote the file never counted."""
    if b"</f>" in xml:
        for column, row in _UNCOUNTED.findall(xml):
            yield int(row) - 1, number(column)
