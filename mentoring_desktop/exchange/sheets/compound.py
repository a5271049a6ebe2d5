"""Compound files of older Office programs: a small disk of streams inside one file [MS-CFB]."""

import struct
from collections.abc import Iterator
from itertools import islice

from mentoring_desktop.exchange.sheets import refusals

_HEADER = struct.Struct("<30xH16xI4xII4xI")
_LAST_SECTOR = 0xFFFFFFFA
"""Numbers above it are marks: free, end of chain, table."""
_IN_HEADER = 109
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_MINI = 64


def streams(name: str, data: bytes) -> set[str]:
    """Give the names of all streams.

    Raises:
        MentoringError: the file is damaged.
    """
    return set(_Disk(name, data).entries)


def stream(name: str, data: bytes, wanted: str) -> bytes:
    """Give the bytes of a stream.

    Raises:
        MentoringError: the file is damaged.
    """
    return _Disk(name, data).read(wanted)


class _Disk:
    """Sectors chained by a table; small streams lie in mini sectors of the root's stream."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._data = data
        try:
            header = _HEADER.unpack_from(data)
        except struct.error as error:
            raise refusals.damaged(name) from error
        shift, directory, self._cutoff, mini_table, more = header
        if shift not in (9, 12):
            raise refusals.damaged(name)
        self._size = 1 << shift
        most = len(data) // (self._size * self._size // 4) + 1
        table = islice(self._of_table(more), most)
        self._table = self._numbers(b"".join(map(self._sector, table)))
        self.entries = dict(self._listed(self._chained(directory)))
        self._mini_table = self._numbers(self._chained(mini_table))
        self._minis = self._chained(self._root)

    def read(self, wanted: str) -> bytes:
        """Give a stream, as much of it as is there."""
        start, size = self.entries[wanted]
        if size >= self._cutoff:
            return self._chained(start)[:size]
        numbers = self._chain(start, self._mini_table)
        return b"".join(self._minis[_MINI * n : _MINI * (n + 1)] for n in numbers)[:size]

    def _sector(self, number: int) -> bytes:
        found = self._data[self._size * (number + 1) : self._size * (number + 2)]
        if not found:
            raise refusals.damaged(self._name)
        return found

    def _chained(self, start: int) -> bytes:
        return b"".join(map(self._sector, self._chain(start, self._table)))

    def _chain(self, start: int, table: tuple[int, ...]) -> Iterator[int]:
        """Follow a chain, which may not be longer than its table."""
        steps = 0
        while start < _LAST_SECTOR:
            if start >= len(table) or steps > len(table):
                raise refusals.damaged(self._name)
            yield start
            start = table[start]
            steps += 1

    def _of_table(self, more: int) -> Iterator[int]:
        """Give the sectors of the table: first those the header names, then a chain of lists."""
        yield from _sectors(
            struct.unpack_from(f"<{_IN_HEADER}I", self._data.ljust(512, b"\xff"), 76)
        )
        for _ in range(len(self._data) // self._size):
            if more >= _LAST_SECTOR:
                break
            *listed, more = self._numbers(self._sector(more)) or (_LAST_SECTOR,)
            yield from _sectors(tuple(listed))

    def _listed(self, directory: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
        self._root = _LAST_SECTOR
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            start, size = struct.unpack_from("<II", directory, at + 116)
            if kind == _ROOT:
                self._root = start
            elif kind == _STREAM:
                raw = directory[at : at + min(64, max(0, length - 2))]
                yield raw.decode("utf-16-le", "replace"), (start, size)

    @staticmethod
    def _numbers(raw: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])


def _sectors(numbers: tuple[int, ...]) -> Iterator[int]:
    return (number for number in numbers if number < _LAST_SECTOR)
