"""No bytes bring the program down: not damaged ones, not those made to do harm."""

import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.sheets import pasted, read
from tests.exchange.ugly import HOSTILE, UGLY, Ugly, by_hand
from tests.exchange.ugly.books import FAR, NAMED

_MEMORY = 300
"""Mebibytes by which no file may make the program grow."""
_SECONDS = 30
_SMALL = 20_000
BEGINNINGS = (
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"<table>",
    b"<?xml ",
    b"\xff\xfe",
)
EVERY = [ugly for ugly in UGLY if ugly.rows and len(ugly.rows) < 100]


@given(beginning=st.sampled_from(BEGINNINGS), noise=st.binary(max_size=600))
def test_noise_is_read_or_refused(beginning: bytes, noise: bytes) -> None:
    with suppress(MentoringError):
        read("шум", beginning + noise)


@given(st.text(st.characters(exclude_categories=()), max_size=60))
@example("\ud800\t\x00")
def test_anything_may_be_pasted(text: str) -> None:
    with suppress(MentoringError):
        pasted(text)


@cache
def good(at: int) -> bytes:
    return EVERY[at].make()[:_SMALL]


@settings(deadline=None)  # the files are made by the first who need them
@given(
    st.integers(0, len(EVERY) - 1),
    st.integers(0, _SMALL),
    st.lists(st.tuples(st.integers(0, _SMALL), st.integers(0, 255)), max_size=4),
)
def test_a_torn_or_changed_file_is_read_or_refused(
    at: int, length: int, changes: list[tuple[int, int]]
) -> None:
    data = bytearray(good(at)[: length or _SMALL])
    for place, value in changes:
        if data:
            data[place % len(data)] = value
    with suppress(MentoringError):
        read("сбой", bytes(data))


@settings(deadline=None)
@given(st.integers(0, 2**32), st.sampled_from([b"9", b"99999999999", b"<", b'"', b"&", b"\xff"]))
def test_a_workbook_with_a_changed_part_is_read_or_refused(seed: int, wrong: bytes) -> None:
    chance = random.Random(seed)  # noqa: S311 - drawn by hypothesis
    with ZipFile(BytesIO(staff())) as book:
        parts = {path: book.read(path) for path in book.namelist()}
    path = chance.choice(sorted(parts))
    place = chance.randrange(len(parts[path]))
    parts[path] = parts[path][:place] + wrong + parts[path][place + 1 :]
    with suppress(MentoringError):
        read("сбой.xlsx", by_hand.archive(parts))


@cache
def staff() -> bytes:
    return by_hand.xlsx(f"<sheetData>{NAMED}{FAR}</sheetData>")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux keeps the highest mark")
@pytest.mark.parametrize("ugly", HOSTILE, ids=lambda ugly: ugly.what)
def test_memory_and_time_are_bounded(ugly: Ugly, tmp_path: Path) -> None:
    path = tmp_path / "файл"
    path.write_bytes(ugly.make())
    command = [sys.executable, "-m", "tests.exchange.peak", str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    memory, seconds = map(float, told.split())
    assert memory < _MEMORY
    assert seconds < _SECONDS


class Enough(Exception):  # noqa: N818 - not an error
    """The coordinator pressed «Отменить»."""


def stop_after(times: int) -> Callable[[], None]:
    def told() -> None:
        nonlocal times
        times -= 1
        if times < 0:
            raise Enough

    return told


@pytest.mark.parametrize("ugly", EVERY, ids=lambda ugly: ugly.what)
def test_reading_can_be_ended(ugly: Ugly) -> None:
    with pytest.raises(Enough):
        read(ugly.file, ugly.make(), stop_after(0))


def test_a_long_reading_is_asked_for_again_and_again() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 8_000))
    data = by_hand.xlsx(f"<sheetData>{rows}</sheetData>")
    with pytest.raises(Enough):
        read("список.xlsx", data, stop_after(10))
