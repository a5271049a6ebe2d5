"""Files on the disk: what cannot be opened is said by its name, never by its path."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mentoring_desktop.errors import FileError, MentoringError
from mentoring_desktop.exchange.sheets import LARGEST, read, read_file
from tests.exchange.ugly import TEXT
from tests.exchange.ugly.texts import written


def test_a_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "Список (копия) №1"
    path.write_bytes(written().encode("cp1251"))
    assert read_file(path)[0].rows == TEXT


def missing(folder: Path) -> Path:
    return folder / "нет.xlsx"


def a_folder(folder: Path) -> Path:
    path = folder / "нет.xlsx"
    path.mkdir()
    return path


def a_pipe(folder: Path) -> Path:
    path = folder / "нет.xlsx"
    os.mkfifo(path)
    return path


def inside_a_file(folder: Path) -> Path:
    (folder / "файл").write_bytes(b"")
    return folder / "файл" / "нет.xlsx"


def with_a_nul(folder: Path) -> Path:
    return folder / "нет.xlsx\0"


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (missing, "больше нет на месте"),
        (inside_a_file, "больше нет на месте"),
        (a_folder, "папка. Откройте её"),
        pytest.param(a_pipe, "не файл", marks=pytest.mark.skipif(os.name == "nt", reason="Unix")),
        (with_a_nul, "не читается"),
    ],
)
def test_what_is_no_file_is_said(make: Callable[[Path], Path], why: str, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=why) as refusal:
        read_file(make(tmp_path))
    assert "«нет.xlsx" in str(refusal.value)
    assert str(tmp_path) not in str(refusal.value)


def test_a_huge_file_is_refused_before_its_bytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "база.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST * 1000)
    with pytest.raises(MentoringError, match=r"«база\.csv» больше 20 МБ"):
        read_file(path)


def test_the_mark_of_an_open_book_is_not_the_book(tmp_path: Path) -> None:
    with pytest.raises(MentoringError, match="Выберите саму книгу"):
        read_file(tmp_path / "~$список.xlsx")


@pytest.mark.parametrize("name", ["/home/ольга/список.pdf", "C:\\Users\\Ольга\\список.pdf"])
def test_a_path_never_gets_into_a_sentence(name: str) -> None:
    with pytest.raises(MentoringError, match=r"^«список\.pdf» — документ PDF"):
        read(name, b"%PDF-1.7")
