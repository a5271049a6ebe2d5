"""Copies for the system's viewer: private, under an ending of their own, gone with the program."""

from __future__ import annotations

import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices

from mentoring_desktop.errors import MentoringError
from ui import opened_files

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

SHOW = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from ui import opened_files
opened_files.QDesktopServices.openUrl = lambda url: True
print(opened_files.show("скан", ".pdf", b"%PDF"), flush=True)
if sys.argv[1] == "killed":
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, of this test alone."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def shown_by_a_program(ending: str) -> Path:
    run = subprocess.run(
        [sys.executable, "-c", SHOW, ending], capture_output=True, text=True, check=False
    )
    return Path(run.stdout.strip())


def test_a_copy_is_private_and_ends_as_its_bytes_deserve(
    temp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    folder = opened_files.Folder()
    monkeypatch.setattr(opened_files, "_folder", lambda: folder)
    copy = opened_files.show("../Согласие: Ёлкина.exe", ".pdf", b"%PDF")
    assert [url.toLocalFile() for url in opened] == [str(copy)]
    assert copy.parent.parent == temp
    assert copy.name == "1 Согласие_ Ёлкина.pdf"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    folder.remove()
    assert list(temp.iterdir()) == []


def test_what_nothing_can_show_leaves_no_copy(temp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    folder = opened_files.Folder()
    monkeypatch.setattr(opened_files, "_folder", lambda: folder)
    with pytest.raises(MentoringError, match="Сохранить как"):
        opened_files.show("скан", ".pdf", b"%PDF")
    assert not list(temp.rglob("*.pdf"))
    folder.remove()


def test_nothing_outlives_a_program_that_ends(temp: Path) -> None:
    copy = shown_by_a_program("ended")
    assert copy.parent.parent == temp
    assert list(temp.iterdir()) == []


def test_what_a_killed_program_leaves_is_swept_and_a_living_one_keeps_its_own(temp: Path) -> None:
    copy = shown_by_a_program("killed")
    assert copy.exists()
    living = opened_files.Folder()
    opened_files.sweep()
    assert [each for each in temp.iterdir() if each.is_dir()] == [living.path]
    living.remove()
