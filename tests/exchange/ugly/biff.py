"""Workbooks of old Excel, record by record."""

import struct
from collections.abc import Mapping
from datetime import date

from mentoring_desktop.exchange.sheets import Cell
from tests.exchange.ugly.case import Rows

Titled = Mapping[str, tuple[Rows, int]]
"""The rows of a sheet and its state, 1 for hidden, by its title."""


def record(kind: int, data: bytes) -> bytes:
    """One record."""
    return struct.pack("<HH", kind, len(data)) + data


def workbook(sheets: Titled, *, biff8: bool = True, extra: bytes = b"") -> bytes:
    """The stream of a workbook; style 1 is a date, texts of BIFF8 are shared ones."""
    strings = [
        cell for rows, _ in sheets.values() for row in rows for cell in row if isinstance(cell, str)
    ]
    head = _bof(5, biff8=biff8) + extra
    head += record(0x42, struct.pack("<H", 1200 if biff8 else 1251))
    head += record(0xE0, struct.pack("<HH16x", 0, 0)) + record(0xE0, struct.pack("<HH16x", 0, 14))
    tail = (_sst(strings) if biff8 else b"") + record(0x0A, b"")
    bodies = [_sheet(rows, strings, biff8=biff8) for rows, _ in sheets.values()]
    bounds = b"".join(_bound(0, title, 0, biff8=biff8) for title in sheets)
    at = len(head) + len(bounds) + len(tail)
    bounds = b""
    for (title, (_, state)), body in zip(sheets.items(), bodies, strict=True):
        bounds += _bound(at, title, state, biff8=biff8)
        at += len(body)
    return head + bounds + tail + b"".join(bodies)


def _bof(kind: int, *, biff8: bool) -> bytes:
    version = 0x0600 if biff8 else 0x0500
    more = struct.pack("<II", 0x41, 6) if biff8 else b""
    return record(0x0809, struct.pack("<HHHH", version, kind, 0x0DBB, 0x07CC) + more)


def _bound(at: int, title: str, state: int, *, biff8: bool) -> bytes:
    letters = b"\1" + title.encode("utf-16-le") if biff8 else title.encode("cp1251")
    return record(0x85, struct.pack("<IBBB", at, state, 0, len(title)) + letters)


def _sst(strings: list[str]) -> bytes:
    """Shared texts, cut into records at awkward places: in the middle of every sixth text."""
    parts = [struct.pack("<II", len(strings), len(strings))]
    for number, text in enumerate(strings):
        parts[-1] += struct.pack("<HB", len(text), 1)
        cut = len(text) // 2 if number % 6 == 5 else len(text)
        parts[-1] += text[:cut].encode("utf-16-le")
        if cut < len(text):
            parts.append(b"\1" + text[cut:].encode("utf-16-le"))
    return b"".join(record(0x3C if at else 0xFC, part) for at, part in enumerate(parts))


def _sheet(rows: Rows, strings: list[str], *, biff8: bool) -> bytes:
    width = max(len(row) for row in rows)
    size = struct.pack("<IIHHH", 0, len(rows), 0, width, 0)
    dimensions = record(0x200, size if biff8 else struct.pack("<HHHHH", 0, len(rows), 0, width, 0))
    cells = b"".join(
        _cell(struct.pack("<HHH", at, column, isinstance(cell, date)), cell, strings, biff8=biff8)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
    )
    view = record(0x23E, struct.pack("<HHHHHHHHH", 0x6B6, 0, 0, 0x40, 0, 0, 0, 0, 0))
    return _bof(0x10, biff8=biff8) + dimensions + cells + view + record(0x0A, b"")


def _cell(place: bytes, cell: Cell, strings: list[str], *, biff8: bool) -> bytes:
    if cell is None:
        return record(0x201, place)
    if isinstance(cell, str) and biff8:
        return record(0xFD, place + struct.pack("<I", strings.index(cell)))
    if isinstance(cell, str):
        return record(0x204, place + struct.pack("<H", len(cell)) + cell.encode("cp1251"))
    if isinstance(cell, date):
        return record(0x203, place + struct.pack("<d", (cell - date(1899, 12, 30)).days))
    if isinstance(cell, int):
        return record(0x27E, place + struct.pack("<I", cell << 2 | 2))
    return record(0x203, place + struct.pack("<d", cell))
