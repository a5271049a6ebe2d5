"""The editor of a text: its faults are marked by line, fields are put in where the cursor is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentoring_desktop.documents.template_check import Fault


class TextEditor(QPlainTextEdit):
    """A plain text; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def mark(self, faults: Iterable[Fault]) -> None:
        """Lay a colour under the lines that have a fault."""
        self.setExtraSelections([self._marked(fault) for fault in faults if fault.end])

    def insert(self, text: str, chosen: str = "") -> None:
        """Put a text in at the cursor; a part of it may be left chosen, to be typed over."""
        cursor = self.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(text)
        if chosen:
            cursor.setPosition(start + text.index(chosen))
            cursor.setPosition(cursor.position() + len(chosen), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.setFocus()

    def _marked(self, fault: Fault) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.cursor = QTextCursor(self.document())
        marked.cursor.setPosition(fault.start)
        look = marked.format
        look.setBackground(QColor(theme.current().bad_soft))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return marked
