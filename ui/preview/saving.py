"""Asking where a paper shall lie, and the waiting pointer while it is made."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def ask_file(parent: QWidget, file_name: str) -> Path | None:
    """Ask where to save a PDF; nothing when the coordinator thinks better of it."""
    proposed = str(_documents() / file_name)
    name, _ = QFileDialog.getSaveFileName(parent, "Сохранить PDF", proposed, "PDF (*.pdf)")
    return _as_pdf(Path(name)) if name else None


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder; nothing when the coordinator thinks better of it."""
    name = QFileDialog.getExistingDirectory(parent, title, str(_documents()))
    return Path(name) if name else None


def free_name(folder: Path, file_name: str) -> Path:
    """Give a path in the folder that is not taken: «Приказ.pdf», «Приказ (2).pdf»."""
    path, number = folder / file_name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(file_name).stem} ({number}).pdf"
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


def _as_pdf(path: Path) -> Path:
    return path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
