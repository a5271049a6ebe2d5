"""A field for a text of many lines, as high as there is room; every key is told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout
from typing_extensions import override

from ui import theme
from ui.fields import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent


class LongText(Field[str]):
    """The label stands above; Ctrl+Enter saves, Esc takes typing back."""

    typed = Signal()
    editor: _Editor

    def __init__(self, title: str, write: Callable[[str], None]) -> None:
        super().__init__(title, _Editor(), write)
        self.editor.left.connect(self.keep)
        self.editor.textChanged.connect(self.typed)

    @override
    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.STEP)
        column.addWidget(self.label)
        column.addWidget(self.editor, 1)
        column.addWidget(self._refusal)
        column.addWidget(self._note)

    @override
    def value(self) -> str:
        return self.editor.toPlainText()

    @override
    def put(self, value: str) -> None:
        if value != self.editor.toPlainText():
            self.editor.setPlainText(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.changed():
            self.restore()
        else:
            super().keyPressEvent(event)


class _Editor(QPlainTextEdit):
    """An editor in which Tab goes on, and Ctrl+Z takes typing back before it takes an action."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._spent(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _spent(self, event: QEvent) -> bool:
        """Tell whether a key asks to take back typing of which nothing is left to take back."""
        document, key = self.document(), QKeySequence.StandardKey
        if not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(key.Undo) and not document.isUndoAvailable()
        return undo or (event.matches(key.Redo) and not document.isRedoAvailable())
