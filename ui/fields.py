"""Fields that save themselves: a real change is one action, a refusal is told right below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from ui import theme
from ui.labels import label, mark
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QWheelEvent

V = TypeVar("V")

LABEL_WIDTH = 92


class Field(QWidget, Generic[V]):
    """A label, an editor and a place for a refusal.

    The field knows the stored value and saves what stands in the editor when it differs. News of
    a change may come at any time: they never take away what is being typed.
    """

    stored: V

    def __init__(self, title: str, editor: QWidget, write: Callable[[V], None]) -> None:
        super().__init__()
        self.editor = editor
        self._write = write
        self._refusal = label("refusal")
        self._refusal.hide()
        self.setFocusProxy(editor)
        editor.setAccessibleName(title)
        self.label = label("secondary", title)
        self.label.setBuddy(editor)
        self._lay_out()

    def _lay_out(self) -> None:
        self.label.setFixedWidth(LABEL_WIDTH)
        self.label.setMinimumHeight(theme.CONTROL)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.editor)
        right.addWidget(self._refusal)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.STEP)
        line.addWidget(self.label, alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(right, 1)

    def value(self) -> V:
        """Give what stands in the editor.

        Raises:
            MentoringError: it is no value of this field; the sentence tells how to write one.
        """
        raise NotImplementedError

    def put(self, value: V) -> None:
        """Show a value in the editor."""
        raise NotImplementedError

    def changed(self) -> bool:
        """Tell whether the editor shows anything but the stored value."""
        return self.value() != self.stored

    def take(self, stored: V, *, afresh: bool = False) -> None:
        """Learn the stored value; afresh, of another person, it also ends what was being typed."""
        typing = not afresh and self.changed()
        self.stored = stored
        if not typing:
            self.restore()

    def restore(self) -> None:
        """Return to the stored value."""
        self.tell("")
        self.put(self.stored)

    def keep(self) -> None:
        """Save what stands in the editor, if it is a change."""
        if not self.changed():
            self.tell("")
            return
        with telling(self):
            self._write(self.value())
            self.put(self.stored)

    def tell(self, sentence: str) -> None:
        """Show a refusal below the editor; an empty sentence takes it away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        mark(self.editor, "refused", bool(sentence))

    @property
    def refusal(self) -> str:
        """The sentence shown now."""
        return self._refusal.text()


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


def date_field(title: str, write: Callable[[date | None], None]) -> LineField[date | None]:
    """Make a field of a day, which may be left empty."""
    field = LineField(title, write, show=_day_text, read=_day)
    field.editor.setPlaceholderText("дд.мм.гггг")
    return field


class ChoiceField(Field[V]):
    """A field of one value out of a few."""

    editor: QComboBox

    def __init__(
        self, title: str, write: Callable[[V], None], choices: Sequence[tuple[str, V]]
    ) -> None:
        super().__init__(title, _Choices(), write)
        self._values = [value for _, value in choices]
        for at, (text, _) in enumerate(choices):
            self.editor.addItem(text)
            self.editor.setItemData(at, text, Qt.ItemDataRole.ToolTipRole)
        self.editor.activated.connect(self.keep)

    @override
    def value(self) -> V:
        return self._values[self.editor.currentIndex()]

    @override
    def put(self, value: V) -> None:
        # A value of another origin, such as an import, is shown as none of these.
        self.editor.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class ChecksField(Field[tuple[str, ...]]):
    """A field of any of a few words, each with a box to tick; other stored words stay."""

    def __init__(
        self, title: str, write: Callable[[tuple[str, ...]], None], words: Sequence[str]
    ) -> None:
        super().__init__(title, QWidget(), write)
        self.boxes = [QCheckBox(word, self.editor) for word in words]
        line = QHBoxLayout(self.editor)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for box in self.boxes:
            box.setAccessibleName(f"{title}: {box.text()}")
            box.setMinimumHeight(theme.CONTROL)
            box.clicked.connect(self.keep)
            line.addWidget(box)
        line.addStretch(1)
        self.editor.setFocusProxy(self.boxes[0])

    @override
    def value(self) -> tuple[str, ...]:
        ticked = [box.text() for box in self.boxes if box.isChecked()]
        boxed = [box.text() for box in self.boxes]
        return (*ticked, *(word for word in self.stored if word not in boxed))

    @override
    def changed(self) -> bool:
        return set(self.value()) != set(self.stored)

    @override
    def put(self, value: tuple[str, ...]) -> None:
        for box in self.boxes:
            box.setChecked(box.text() in value)


class _Choices(QComboBox):
    """A combo box that a wheel scrolling the card does not change."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(part.split()) for part in text.split(","))))


def _number(text: str) -> int:
    if not text.strip().isdecimal():
        raise MentoringError("Напишите целое число цифрами.")
    return int(text)


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
