"""Fields that are chosen or ticked, not typed."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from typing_extensions import override

from ui import theme
from ui.fields.field import Field, V
from ui.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtGui import QWheelEvent

E = TypeVar("E", bound=enum.Enum)


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
        at = self.editor.currentIndex()
        return self.stored if at < 0 else self._values[at]

    @override
    def put(self, value: V) -> None:
        # A value of another origin, such as an import, is shown as none of these.
        self.editor.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class StateField(ChoiceField[E]):
    """A choice of a state; one that follows from facts is shown, though it cannot be chosen."""

    def __init__(
        self,
        title: str,
        write: Callable[[E], None],
        choices: Sequence[E],
        locked_by: Collection[E] = (),
    ) -> None:
        """Take the states to choose from, and those beside which nothing can be chosen."""
        super().__init__(title, write, [(str(each.value), each) for each in choices])
        self._locked_by = locked_by

    @override
    def put(self, value: E) -> None:
        super().put(value)
        self.editor.setPlaceholderText(str(value.value))
        self.editor.setEnabled(value not in self._locked_by)


class TickField(Field[bool]):
    """A field of yes or no: a box with its words beside it."""

    editor: QCheckBox

    def __init__(self, title: str, write: Callable[[bool], None]) -> None:
        super().__init__(title, QCheckBox(title), write)
        self.label.hide()
        self.editor.setMinimumHeight(theme.CONTROL)
        self.editor.clicked.connect(self.keep)

    @override
    def value(self) -> bool:
        return self.editor.isChecked()

    @override
    def put(self, value: bool) -> None:
        self.editor.setChecked(value)


class ChecksField(Field[tuple[str, ...]]):
    """A field of any of a few words, each with a box to tick; other stored words stay."""

    def __init__(
        self, title: str, write: Callable[[tuple[str, ...]], None], words: Sequence[str]
    ) -> None:
        super().__init__(title, QWidget(), write)
        self.boxes = [QCheckBox(word, self.editor) for word in words]
        line = FlowLayout(self.editor)
        line.setSpacing(0)
        for box in self.boxes:
            box.setAccessibleName(f"{title}: {box.text()}")
            box.setMinimumHeight(theme.CONTROL)
            box.clicked.connect(self.keep)
            line.addWidget(box)
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
