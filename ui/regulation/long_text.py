"""A field for a text of many lines, as high as there is room; every key is told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ui import theme
from ui.fields.texts import ManyLines, ManyLinesField

if TYPE_CHECKING:
    from collections.abc import Callable


class LongText(ManyLinesField):
    """A field that takes the room there is."""

    typed = Signal()

    def __init__(self, title: str, write: Callable[[str], None]) -> None:
        super().__init__(title, _Editor(), write)
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


class _Editor(ManyLines):
    """An editor in which Ctrl+Z takes typing back before it takes an action."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._spent(event):
            event.ignore()
            return False
        return super().event(event)

    def _spent(self, event: QEvent) -> bool:
        """Tell whether a key asks to take back typing of which nothing is left to take back."""
        document, key = self.document(), QKeySequence.StandardKey
        if not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(key.Undo) and not document.isUndoAvailable()
        return undo or (event.matches(key.Redo) and not document.isRedoAvailable())
