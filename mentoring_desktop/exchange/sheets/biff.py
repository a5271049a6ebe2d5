"""Records of a workbook of Excel 5–2003 [MS-XLS]: what stands in its stream, one after another.

The Rust library for the other workbooks is not used here: in these it believes declared sizes, and
one wrong byte makes it take all the memory and end the whole program.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from mentoring_desktop.exchange.sheets import refusals

BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C
_FILEPASS, _CODEPAGE, _DATEMODE = 0x002F, 0x0042, 0x0022
_FORMAT, _XF, _BOUNDSHEET, _SST = 0x041E, 0x00E0, 0x0085, 0x00FC
_BIFF5, _BIFF8 = 0x0500, 0x0600
_WORKSHEET = 0
_HIDDEN = 0x03
_MAC_CYRILLIC = 10007
_WIDE, _FAR_EAST, _RICH = 0x01, 0x04, 0x08
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Numbers of formats that every Excel shows as a date or a time [MS-XLS 2.4.126]."""
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTERS = re.compile("[ymdhs]", re.IGNORECASE)

Record = tuple[int, bytes]


@dataclass
class Workbook:
    """What the sheets of a workbook refer to."""

    biff8: bool = True
    codec: str = "cp1251"
    from_1904: bool = False
    sheets: list[tuple[int, str, bool]] = field(default_factory=list)
    """Where a sheet begins, its title, whether it is hidden."""
    strings: list[str] = field(default_factory=list)
    formats: dict[int, bool] = field(default_factory=dict)
    """Whether a format of the book's own shows a number as a date."""
    styles: list[int] = field(default_factory=list)
    """The format of a style."""

    def is_date(self, style: int) -> bool:
        """Tell whether numbers in cells of this style are dates."""
        shown = self.styles[style] if style < len(self.styles) else 0
        return self.formats.get(shown, shown in _DATE_FORMATS)


def records(stream: bytes, at: int = 0) -> Iterator[Record]:
    """Give the records from a place on, up to one that is not whole."""
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if at + 4 + size > len(stream):
            return
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def workbook(name: str, stream: bytes) -> Workbook:
    """Read what stands before the sheets.

    Raises:
        MentoringError: the workbook has a password or is older than Excel 5.
        struct.error, IndexError: the records are damaged.
    """
    book = Workbook()
    shared: list[bytes] = []
    last = 0
    for kind, data in records(stream):
        if kind == EOF:
            break
        if kind == _FILEPASS:
            raise refusals.locked(name)
        if kind == BOF:
            book.biff8 = _version(name, data) == _BIFF8
        elif kind in _TAKERS:
            _TAKERS[kind](book, data)
        if kind == _SST or (kind == CONTINUE and last == _SST):
            shared.append(data)
        last = last if kind == CONTINUE else kind
    book.strings = list(_shared(shared))
    return book


def text(book: Workbook, data: bytes, at: int) -> str:
    """Give a text with its length in two bytes before it."""
    (length,) = struct.unpack_from("<H", data, at)
    if not book.biff8:
        return data[at + 2 : at + 2 + length].decode(book.codec, "replace")
    return _letters(data, at + 2, length)


def _letters(data: bytes, at: int, length: int) -> str:
    if data[at] & _WIDE:
        return data[at + 1 : at + 1 + 2 * length].decode("utf-16-le", "replace")
    return data[at + 1 : at + 1 + length].decode("latin-1")


def _bytes(book: Workbook, data: bytes, at: int) -> str:
    """Give a text of one byte a letter with its length in one byte before it."""
    return data[at + 1 : at + 1 + data[at]].decode(book.codec, "replace")


def _version(name: str, data: bytes) -> int:
    version: int = struct.unpack_from("<H", data)[0]
    if version not in (_BIFF5, _BIFF8):
        raise refusals.not_a_table(name, "книга очень старого Excel")
    return version


def _take_codepage(book: Workbook, data: bytes) -> None:
    (page,) = struct.unpack_from("<H", data)
    if page == _MAC_CYRILLIC:
        book.codec = "mac-cyrillic"
    elif page in (866, *range(1250, 1259)):
        book.codec = f"cp{page}"


def _take_datemode(book: Workbook, data: bytes) -> None:
    book.from_1904 = bool(data[0])


def _take_format(book: Workbook, data: bytes) -> None:
    (number,) = struct.unpack_from("<H", data)
    shown = text(book, data, 2) if book.biff8 else _bytes(book, data, 2)
    book.formats[number] = _is_date(shown)


def _take_style(book: Workbook, data: bytes) -> None:
    book.styles.append(struct.unpack_from("<H", data, 2)[0])


def _take_sheet(book: Workbook, data: bytes) -> None:
    at, state, kind, length = struct.unpack_from("<IBBB", data)
    if kind != _WORKSHEET:
        return
    title = _letters(data, 7, length) if book.biff8 else _bytes(book, data, 6)
    book.sheets.append((at, title, bool(state & _HIDDEN)))


def _is_date(shown: str) -> bool:
    return bool(_DATE_LETTERS.search(_NOT_SHOWN.sub("", shown)))


_TAKERS = {
    _CODEPAGE: _take_codepage,
    _DATEMODE: _take_datemode,
    _FORMAT: _take_format,
    _XF: _take_style,
    _BOUNDSHEET: _take_sheet,
}


def _shared(parts: list[bytes]) -> Iterator[str]:
    """Give the texts that cells share, each once [MS-XLS 2.4.265]."""
    if not parts:
        return
    (count,) = struct.unpack_from("<I", parts[0], 4)
    reader = _Parts([parts[0][8:], *parts[1:]])
    for _ in range(count):
        if reader.is_over:
            return
        yield reader.text()


class _Parts:
    """Records continued one by another, read as one; a text cut by an end says anew how it goes."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts = parts
        self._part = self._at = 0

    @property
    def is_over(self) -> bool:
        """Tell whether nothing is left, passing over ends of records."""
        while self._part < len(self._parts) and self._at >= len(self._parts[self._part]):
            self._part, self._at = self._part + 1, 0
        return self._part >= len(self._parts)

    def text(self) -> str:
        """Give the next text, without what follows it on its fonts and sounds."""
        length, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & _RICH else 0
        sounds = struct.unpack("<I", self._take(4))[0] if flags & _FAR_EAST else 0
        text = self._letters(length, wide=bool(flags & _WIDE))
        self._skip(4 * runs + sounds)
        return text

    def _letters(self, length: int, *, wide: bool) -> str:
        found, part = b"", self._part
        while len(found) < 2 * length and not self.is_over:
            if self._part != part:
                wide, part = bool(self._take(1)[0] & _WIDE), self._part
            room = (len(self._parts[part]) - self._at) // (1 + wide)
            raw = self._take(min(length - len(found) // 2, room) * (1 + wide)) if room else b""
            found += raw if wide else raw.decode("latin-1").encode("utf-16-le")
            if not room:
                self._at = len(self._parts[part])
        return found.decode("utf-16-le", "replace")

    def _take(self, size: int) -> bytes:
        if self.is_over:
            raise IndexError("the texts end before their count")
        taken = self._parts[self._part][self._at : self._at + size]
        self._at += size
        return taken

    def _skip(self, size: int) -> None:
        while size > 0 and not self.is_over:
            step = min(size, len(self._parts[self._part]) - self._at)
            self._at += step
            size -= step
