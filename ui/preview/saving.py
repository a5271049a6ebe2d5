"""Asking where a file shall lie, and the waiting pointer while it is made."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def ask_file(parent: QWidget, file_name: str) -> Path | None:
    """Ask where to save a PDF; nothing when the coordinator thinks better of it."""
    return ask_file_of(parent, "Сохранить PDF", file_name, {"PDF (*.pdf)": ".pdf"})


def ask_file_of(
    parent: QWidget, title: str, file_name: str, kinds: Mapping[str, str]
) -> Path | None:
    """Ask where to save a file of one of these kinds, each with the end of its name."""
    proposed, filters = str(_documents() / file_name), ";;".join(kinds)
    name, kind = QFileDialog.getSaveFileName(parent, title, proposed, filters)
    if not name:
        return None
    path, end = Path(name), kinds.get(kind, next(iter(kinds.values())))
    known = path.suffix.casefold() in kinds.values()
    return path if known else path.with_name(f"{path.name}{end}")


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder; nothing when the coordinator thinks better of it."""
    name = QFileDialog.getExistingDirectory(parent, title, str(_documents()))
    return Path(name) if name else None


def free_name(folder: Path, file_name: str) -> Path:
    """Give a path in the folder that is not taken: «Приказ.pdf», «Приказ (2).pdf»."""
    path, number = folder / file_name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(file_name).stem} ({number}){path.suffix}"
    return path


@contextmanager
def busy() -> Iterator[None]:
    """Show the waiting pointer while pages are being made."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))
