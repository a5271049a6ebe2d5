"""Help: a page of text for each page of the window, and the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QTextBrowser,
    QWidget,
)

from mentoring_desktop.resources import RESOURCES
from ui import theme
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction

HELP = RESOURCES / "help"
_ON_THE_KEYBOARD = {
    "Return": "Enter",
    "Del": "Delete",
    "Ins": "Insert",
    "PgUp": "Page\u00a0Up",
    "PgDown": "Page\u00a0Down",
}

PAGES = (
    *("start", "roadmap", "mentees", "mentors", "people", "surveys", "lists"),
    *("pairs", "consents", "papers", "regulation", "texts", "school"),
)


def show_help(name: str, parent: QWidget) -> HelpWindow:
    """Show a page of help in the one window of help there is."""
    window = parent.findChild(HelpWindow) or HelpWindow(parent)
    window.turn_to(name)
    window.show()
    window.activateWindow()
    return window


class HelpWindow(QDialog):
    """The pages of help with their list at the left; they come with the program and need no net."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Справка")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        self._files = [file for name in PAGES if (file := HELP / f"{name}.md").exists()]
        self._list = QListWidget()
        self._list.setAccessibleName("Страницы справки")
        self._list.setFixedWidth(theme.RAIL)
        self._list.setSpacing(theme.STEP)
        self._list.addItems([_heading(file) for file in self._files])
        self._text = QTextBrowser()
        self._text.setAccessibleName("Текст справки")
        self._text.sourceChanged.connect(self._mark)
        self._list.currentRowChanged.connect(self._open)
        line = QHBoxLayout(self)
        line.addWidget(self._list)
        line.addWidget(self._text, 1)

    def turn_to(self, name: str) -> None:
        """Show a page, or the first one where there is none of that name."""
        names = [file.stem for file in self._files]
        self._list.setCurrentRow(names.index(name) if name in names else 0)

    @property
    def heading(self) -> str:
        """The heading of the page shown."""
        item = self._list.currentItem()
        return item.text() if item else ""

    def _open(self, at: int) -> None:
        self._text.setSource(QUrl.fromLocalFile(self._files[at]))

    def _mark(self, source: QUrl) -> None:
        """Keep the list on the page a link has led to."""
        names = [file.name for file in self._files]
        if source.fileName() in names:
            self._list.setCurrentRow(names.index(source.fileName()))


class KeysWindow(QDialog):
    """Which key does what, in the window and on the page in sight."""

    def __init__(self, groups: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget) -> None:
        """Take the groups of actions under their titles; those without a key are left out."""
        super().__init__(parent)
        self.setWindowTitle("Клавиши")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(*(theme.EDGE,) * 4)
        columns.setSpacing(theme.EDGE * 2)
        columns.setSizeConstraint(QHBoxLayout.SizeConstraint.SetFixedSize)
        for title, actions in groups:
            keyed = [action for action in actions if action.shortcuts() and action.isVisible()]
            if keyed:
                columns.addLayout(_table(title, keyed))


def _table(title: str, actions: Iterable[QAction]) -> QFormLayout:
    table = QFormLayout()
    table.setHorizontalSpacing(theme.EDGE)
    table.setVerticalSpacing(theme.GAP)
    heading = label("heading", title)
    heading.setWordWrap(False)
    table.addRow(heading)
    for action in actions:
        table.addRow(_keys(action), QLabel(action.iconText()))
    return table


def _keys(action: QAction) -> str:
    return ", ".join(dict.fromkeys(map(_spoken, action.shortcuts())))


def _spoken(keys: QKeySequence) -> str:
    """Name keys as they are written on the keyboard."""
    name = keys.toString(QKeySequence.SequenceFormat.NativeText)
    *held, last = name.rpartition("+")
    return "".join(held) + _ON_THE_KEYBOARD.get(last, last)


def _heading(file: Path) -> str:
    with file.open(encoding="utf-8") as lines:
        return next(lines).lstrip("# ").strip()
