"""Workbooks of Excel 5–2003 (.xls): their cells."""

import struct

from mentoring_desktop.exchange.sheets import biff, compound, refusals
from mentoring_desktop.exchange.sheets.biff import Workbook
from mentoring_desktop.exchange.sheets.cells import of_serial
from mentoring_desktop.exchange.sheets.grid import Grid, Reading, Told
from mentoring_desktop.exchange.sheets.sheet import Sheet

_MERGED, _STRING = 0x00E5, 0x0207
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_TRUTH, _ERROR = 1, 2
"""What a formula came to, where it is no number."""


def of_xls(name: str, data: bytes, told: Told) -> tuple[Sheet, ...]:
    """Read the worksheets.

    Raises:
        MentoringError: the workbook is damaged, locked, or larger than a list.
    """
    names = compound.streams(name, data)
    stream = compound.stream(name, data, "Workbook" if "Workbook" in names else "Book")
    reading = Reading(refusals.in_file(name), told)
    try:
        book = biff.workbook(name, stream)
        return tuple(
            _Reader(book, Grid(reading)).sheet(stream, *where)
            for where in dict.fromkeys(book.sheets)
        )
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise refusals.damaged(name) from error


class _Reader:
    """Puts the cells of one sheet into a grid."""

    def __init__(self, book: Workbook, grid: Grid) -> None:
        self._book = book
        self._grid = grid
        self._formula = (0, 0)
        self._cells = {
            0x0203: self._number,
            0x027E: self._packed,
            0x00BD: self._packed_row,
            0x00FD: self._shared,
            0x0204: self._label,
            0x00D6: self._label,
            0x0205: self._truth_or_error,
            0x0006: self._result,
            0x0206: self._result,
            0x0406: self._result,
        }

    def sheet(self, stream: bytes, at: int, title: str, hidden: bool) -> Sheet:  # noqa: FBT001 - unpacked
        """Read a sheet; charts lying inside it are passed over."""
        depth = 0
        for kind, data in biff.records(stream, at):
            depth += (kind == biff.BOF) - (kind == biff.EOF)
            if depth <= 0:
                break
            if depth == 1:
                self._take(kind, data)
        else:
            raise IndexError("a sheet without an end")
        return self._grid.sheet(title, hidden=hidden)

    def _take(self, kind: int, data: bytes) -> None:
        if kind in self._cells:
            row, column = struct.unpack_from("<HH", data)
            self._cells[kind](row, column, data)
        elif kind == _STRING:
            self._grid.put(*self._formula, biff.text(self._book, data, 0))
        elif kind == _MERGED:
            for top, bottom, left, right in struct.iter_unpack("<HHHH", _whole(data[2:], 8)):
                self._grid.merge((top, left, bottom, right))

    def _number(self, row: int, column: int, data: bytes) -> None:
        style, value = struct.unpack_from("<Hd", data, 4)
        self._put(row, column, style, value)

    def _packed(self, row: int, column: int, data: bytes) -> None:
        style, packed = struct.unpack_from("<HI", data, 4)
        self._put(row, column, style, _unpacked(packed))

    def _packed_row(self, row: int, column: int, data: bytes) -> None:
        for at, (style, packed) in enumerate(struct.iter_unpack("<HI", _whole(data[4:-2], 6))):
            self._put(row, column + at, style, _unpacked(packed))

    def _shared(self, row: int, column: int, data: bytes) -> None:
        (number,) = struct.unpack_from("<I", data, 6)
        self._grid.put(row, column, self._book.strings[number])

    def _label(self, row: int, column: int, data: bytes) -> None:
        self._grid.put(row, column, biff.text(self._book, data, 6))

    def _truth_or_error(self, row: int, column: int, data: bytes) -> None:
        value = data[6]
        self._grid.put(row, column, _error(value) if data[7] else bool(value))

    def _result(self, row: int, column: int, data: bytes) -> None:
        self._formula = (row, column)
        style, value = struct.unpack_from("<Hd", data, 4)
        if data[12:14] != b"\xff\xff":
            self._put(row, column, style, value)
        elif data[6] == _TRUTH:
            self._grid.put(row, column, bool(data[8]))
        elif data[6] == _ERROR:
            self._grid.put(row, column, _error(data[8]))

    def _put(self, row: int, column: int, style: int, value: float) -> None:
        if self._book.is_date(style):
            self._grid.put(row, column, of_serial(value, from_1904=self._book.from_1904))
        else:
            self._grid.put(row, column, value)


def _unpacked(packed: int) -> float:
    """Give a number kept in four bytes: whole or the upper half of a float, maybe of hundredths."""
    if packed & 2:
        (whole,) = struct.unpack("<i", struct.pack("<I", packed))
        value = float(whole >> 2)
    else:
        (value,) = struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))
    return value / 100 if packed & 1 else value


def _error(code: int) -> str:
    return _ERRORS.get(code, "#N/A")


def _whole(data: bytes, size: int) -> bytes:
    return data[: len(data) // size * size]
