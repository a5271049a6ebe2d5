"""Ctrl+Z inside a field: its own typing first, then the actions of the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override


class FieldUndo(QObject):
    """Watches the field that has the keyboard and lets through keys it has no use for.

    Qt's fields keep Ctrl+Z to themselves even when there is nothing in them to take back.
    """

    def follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Leave the field that has lost the keyboard for the one that has it."""
        if before:
            before.removeEventFilter(self)
        if now:
            now.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo, redo = _own(watched)
        keys = QKeySequence.StandardKey
        useless = (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)
        if useless:
            event.ignore()
        return useless


def _own(field: QObject) -> tuple[bool, bool]:
    """Tell whether the field can undo and redo typing of its own."""
    if isinstance(field, QTextEdit | QPlainTextEdit):
        text = field.document()
        return text.isUndoAvailable(), text.isRedoAvailable()
    if isinstance(field, QComboBox | QAbstractSpinBox):
        field = field.findChild(QLineEdit) or field
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    return False, False
