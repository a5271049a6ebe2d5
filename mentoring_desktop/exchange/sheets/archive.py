"""Archives of workbooks, opened so that no archive can fill the memory."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import TypeVar
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from mentoring_desktop.exchange.sheets import refusals
from mentoring_desktop.exchange.sheets.grid import Told

LARGEST = 50 * 1024 * 1024
"""Bytes that all the members may unpack into."""
_MOST_MEMBERS = 5_000
_MOST_RATIO = 100
"""How many times a member may grow, if it grows past ``_SMALL``."""
_SMALL = 1024 * 1024
_PIECE = 262_144
_TORN = (
    BadZipFile,
    LargeZipFile,
    NotImplementedError,
    OSError,
    struct.error,
    ValueError,
    KeyError,
    EOFError,
    zlib.error,
)
"""What a damaged archive brings the library to."""
_ENCRYPTED = 0x1
_T = TypeVar("_T")


class Archive:
    """A zip whose members are read one by one, with their sizes counted while they unpack."""

    def __init__(self, name: str, data: bytes, told: Told) -> None:
        """Look at the list of members.

        Raises:
            MentoringError: the archive is damaged, locked, or larger than any list.
        """
        self._name = name
        self._told = told
        self._zip = self._safely(lambda: ZipFile(BytesIO(data)))
        self._members = {_path(member): member for member in self._zip.infolist()}
        self._read = 0
        self._require_modest(self._zip.infolist())

    @property
    def paths(self) -> list[str]:
        """Give the paths of all members, with plain slashes and small letters."""
        return list(self._members)

    def read(self, path: str) -> bytes:
        """Unpack a member; nothing is given where there is none.

        Raises:
            MentoringError: the member is damaged, locked, or unpacks into more than it may.
        """
        member = self._members.get(path.casefold())
        if member is None:
            return b""
        if member.flag_bits & _ENCRYPTED:
            raise refusals.locked(self._name)
        self._told()
        return self._safely(lambda: self._unpacked(member))

    def _unpacked(self, member: ZipInfo) -> bytes:
        pieces = []
        size = 0
        with self._zip.open(member) as file:
            while piece := file.read(_PIECE):
                pieces.append(piece)
                size += len(piece)
                self._read += len(piece)
                if self._read > LARGEST or _is_swollen(size, member.compress_size):
                    raise refusals.swollen(self._name)
        return b"".join(pieces)

    def _require_modest(self, members: list[ZipInfo]) -> None:
        """Refuse by what the archive says of itself, before anything is unpacked."""
        if (
            len(members) > _MOST_MEMBERS
            or sum(member.file_size for member in members) > LARGEST
            or any(_is_swollen(member.file_size, member.compress_size) for member in members)
        ):
            raise refusals.swollen(self._name)

    def _safely(self, action: Callable[[], _T]) -> _T:
        try:
            return action()
        except _TORN as error:
            raise refusals.damaged(self._name) from error


def _is_swollen(size: int, packed: int) -> bool:
    return size > _SMALL and size > packed * _MOST_RATIO


def _path(member: ZipInfo) -> str:
    return member.filename.replace("\\", "/").lstrip("/").casefold()
