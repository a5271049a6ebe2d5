"""A saved file is whole, or the one that was there is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mentoring_desktop.errors import FileError
from mentoring_desktop.exchange.saving import save

NOBODY = 65534


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Close a folder for writing; an administrator has to become nobody to be refused."""
    administrator = os.name == "posix" and os.geteuid() == 0
    folder.chmod(0o555)
    if administrator:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)
        folder.chmod(0o755)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this program grow past a size."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_writes_a_new_file(tmp_path: Path) -> None:
    save(tmp_path / "Приказ № 41-а.pdf", b"%PDF")
    assert (tmp_path / "Приказ № 41-а.pdf").read_bytes() == b"%PDF"


def test_takes_the_place_of_the_old_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "приказ.pdf"
    path.write_bytes(b"old, and longer")
    save(path, b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [(path.name, b"new")]


@pytest.mark.skipif(os.name == "nt", reason="a folder of Windows is closed in another way")
def test_a_closed_folder_is_said_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "приказ.pdf"
    path.write_bytes(b"old")
    with closed(tmp_path), pytest.raises(FileError, match="закрыта для записи"):
        save(path, b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [(path.name, b"old")]


def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "приказ.pdf"
    path.write_bytes(b"old")
    with room_for(1000), pytest.raises(FileError, match="На диске нет места"):
        save(path, b"new" * 1000)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [(path.name, b"old")]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="папки «Флешка» больше нет"):
        save(tmp_path / "Флешка" / "приказ.pdf", b"%PDF")


def test_a_name_too_long_for_the_disk_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="слишком длинное"):
        save(tmp_path / ("ё" * 300 + ".pdf"), b"%PDF")
    assert not list(tmp_path.iterdir())
