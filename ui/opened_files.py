"""Kept files shown by the system's viewer: private copies that never outlive the program."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QUrl
from PySide6.QtGui import QDesktopServices

from mentoring_desktop import attachments
from mentoring_desktop.errors import MentoringError

if TYPE_CHECKING:
    from mentoring_desktop.store import Store

_PREFIX = "mentoring-view-"
_LOCK = "lock"


def show_kept(store: Store, attachment_id: int) -> None:
    """Show a file kept in the school's file.

    Raises:
        MentoringError: it may run when opened, or cannot be shown; the sentence says what to do.
    """
    with store.reading() as session:
        row = attachments.row(session, attachment_id)
        data = attachments.read(session, attachment_id) if row.kind.opens else b""
    if not row.kind.opens:
        raise MentoringError(
            f"«{row.name}» — {row.kind.words}: отсюда такие файлы не открывают. "
            "Если доверяете ему, нажмите «Сохранить как…»."
        )
    show(row.name, row.kind.suffix, data)


def show(name: str, suffix: str, data: bytes) -> Path:
    """Show a file in the system's viewer under an ending its bytes deserve; give the copy.

    Raises:
        MentoringError: the disk is full, or nothing on the computer shows such files.
    """
    try:
        copy = _folder().place(name, suffix, data)
    except OSError as error:
        raise MentoringError("Для просмотра не хватает места на диске. Освободите его.") from error
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
        copy.unlink(missing_ok=True)
        raise MentoringError(
            f"На этом компьютере нечем открыть файл «{name}». Сохраните его: «Сохранить как…»."
        )
    return copy


def sweep() -> None:
    """Remove what a program that was killed has left; the copies of a living one stay."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        lock = QLockFile(str(folder / _LOCK))
        lock.setStaleLockTime(0)
        if folder.is_dir() and lock.tryLock(0):
            lock.unlock()
            shutil.rmtree(folder, ignore_errors=True)


class Folder:
    """A folder that only this user can look into, locked while the program lives."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._lock = QLockFile(str(self.path / _LOCK))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)
        self._count = 0

    def place(self, name: str, suffix: str, data: bytes) -> Path:
        """Write a copy that only this user can read, under a name that tells whose it is."""
        self._count += 1
        stem = "".join(sign if sign.isalnum() or sign in " -." else "_" for sign in Path(name).stem)
        copy = self.path / f"{self._count} {stem[:60].strip(' .')}{suffix}"
        handle = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        return copy

    def remove(self) -> None:
        """Remove everything; what a viewer still holds is swept by the next start."""
        with suppress(OSError):
            self._lock.unlock()
        shutil.rmtree(self.path, ignore_errors=True)


@cache
def _folder() -> Folder:
    folder = Folder()
    atexit.register(folder.remove)
    return folder
