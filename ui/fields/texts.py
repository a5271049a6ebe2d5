"""Fields of several lines: saved when they are left; as high as their text, or as the page lets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout
from typing_extensions import override

from ui import theme
from ui.fields.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent

LEAST, MOST = 1, 10
"""Lines that are always seen, and past which the text scrolls."""


class ManyLinesField(Field[str]):
    """The label stands above; Enter begins a line, Ctrl+Enter saves, Esc takes typing back."""

    editor: ManyLines

    def __init__(self, title: str, editor: ManyLines, write: Callable[[str], None]) -> None:
        super().__init__(title, editor, write)
        self.editor.left.connect(self.keep)

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


class TextsField(ManyLinesField):
    """A field that is as high as its text."""

    def __init__(self, title: str, write: Callable[[str], None]) -> None:
        super().__init__(title, _Growing(), write)

    @override
    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.STEP, 0, 0)
        column.setSpacing(0)
        for widget in (self.label, self.editor, self._refusal, self._note):
            column.addWidget(widget)


class ManyLines(QPlainTextEdit):
    """An editor in which Tab goes on, and that tells when it is left."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

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


class _Growing(ManyLines):
    """An editor that grows with its text."""

    def __init__(self) -> None:
        super().__init__()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the card scroll while nothing in the text has to."""
        bar = self.verticalScrollBar()
        if bar.maximum() > bar.minimum() and self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit(self) -> None:
        wanted = round(self.document().size().height())
        lines = max(LEAST, min(MOST, wanted))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if wanted > MOST else policy.ScrollBarAlwaysOff
        )
        edge = 2 * round(self.document().documentMargin()) + 2 * (theme.STEP + 2)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + edge)
