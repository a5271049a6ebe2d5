"""Fields of one line of text: words, lists, numbers, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from ui.fields.field import Field, V

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date


class Line(QLineEdit):
    """A line in which Ctrl+Z takes typing back first, and then is left to the program."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)


class LineField(Field[V]):
    """A field of one line; ``show`` turns a value into text and ``read`` the text into a value."""

    editor: Line

    def __init__(
        self,
        title: str,
        write: Callable[[V], None],
        show: Callable[[V], str],
        read: Callable[[str], V],
    ) -> None:
        super().__init__(title, Line(), write)
        self._show, self._read = show, read
        self.editor.editingFinished.connect(self.keep)

    @override
    def value(self) -> V:
        return self._read(self.editor.text())

    @override
    def put(self, value: V) -> None:
        at = self.editor.cursorPosition()
        self.editor.setText(self._show(value))
        self.editor.setCursorPosition(at if self.editor.hasFocus() else 0)

    @override
    def changed(self) -> bool:
        return self.editor.text() != self._show(self.stored)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.changed():
            self.restore()
        else:
            super().keyPressEvent(event)


def text_field(title: str, write: Callable[[str], None]) -> LineField[str]:
    """Make a field of plain text."""
    return LineField(title, write, show=str, read=str)


def list_field(title: str, write: Callable[[Sequence[str]], None]) -> LineField[Sequence[str]]:
    """Make a field of several things with commas between them."""
    return LineField(title, write, show=", ".join, read=_listed)


def number_field(title: str, write: Callable[[int], None]) -> LineField[int]:
    """Make a field of a whole number."""
    return LineField(title, write, show=str, read=_number)


def year_field(title: str, write: Callable[[int | None], None]) -> LineField[int | None]:
    """Make a field of a year, which may be left empty."""
    return LineField(title, write, show=lambda year: str(year or ""), read=_year)


def date_field(title: str, write: Callable[[date | None], None]) -> LineField[date | None]:
    """Make a field of a day, which may be left empty."""
    field = LineField(title, write, show=_day_text, read=_day)
    field.editor.setPlaceholderText("дд.мм.гггг")
    return field


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(part.split()) for part in text.split(","))))


def _number(text: str) -> int:
    if not text.strip().isdecimal():
        raise MentoringError("Напишите целое число цифрами.")
    return int(text)


def _year(text: str) -> int | None:
    return _number(text) if text.strip() else None


def _day_text(day: date | None) -> str:
    return dates.requisite(day) if day else ""


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    day = QDate.fromString(text.strip(), "d.M.yyyy")
    if not day.isValid():
        raise MentoringError("Напишите дату так: 01.09.2021.")
    found: date = day.toPython()  # type: ignore[assignment]
    return found
