"""The fields that forms of papers are made of: a line, a choice, boxes, each under its label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import theme
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QWheelEvent

V = TypeVar("V")
_BOXES_AT_LEAST = 26
_SHORTEST = 14
"""Letters of a choice that are always seen."""


class Fields(QFormLayout):
    """Fields under one another, each with its label beside or above it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(theme.GAP)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)

    def add(self, title: str, widget: QWidget) -> None:
        """Add a field that a screen reader calls by its title."""
        widget.setAccessibleName(title)
        self.addRow(title, widget)


class Line(QLineEdit):
    """A line to type in."""

    def __init__(self, text: str = "", hint: str = "") -> None:
        super().__init__(text)
        self.setPlaceholderText(hint)

    @property
    def said(self) -> str:
        """What is typed, without spaces around it."""
        return self.text().strip()


class OneOf(QComboBox, Generic[V]):
    """One value of a few; a wheel that scrolls the form does not change it."""

    def __init__(self, choices: Sequence[tuple[str, V]], chosen: V) -> None:
        super().__init__()
        self._values: list[V] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(choices, chosen)

    def put(self, choices: Sequence[tuple[str, V]], chosen: V | None) -> None:
        """Offer these from now on; the first is chosen where another is not."""
        with QSignalBlocker(self):
            self.clear()
            self._values = [value for _, value in choices]
            self.addItems([text for text, _ in choices])
            if chosen is not None and chosen in self._values:
                self.setCurrentIndex(self._values.index(chosen))

    @property
    def value(self) -> V:
        """The value chosen."""
        return self._values[max(0, self.currentIndex())]

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Boxes(QWidget):
    """Texts with a box each, and a line for one's own, with semicolons between several."""

    changed = Signal()

    def __init__(self, title: str, texts: Sequence[str], ticked: Collection[str]) -> None:
        super().__init__()
        self.boxes = [QCheckBox(text) for text in texts]
        own = "; ".join(text for text in ticked if text not in texts)
        self.own = Line(own, "другое; несколько – через точку с запятой")
        self.own.setAccessibleName(f"{title}: другое")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label("heading", title))
        for box in self.boxes:
            box.setAccessibleName(f"{title}: {box.text()}")
            box.setMinimumHeight(_BOXES_AT_LEAST)
            box.setChecked(box.text() in ticked)
            box.toggled.connect(self.changed)
            column.addWidget(box)
        column.addWidget(self.own)
        self.own.textChanged.connect(self.changed)
        self.setFocusProxy(self.boxes[0])

    @property
    def ticked(self) -> tuple[str, ...]:
        """The texts chosen, one's own last."""
        own = (text.strip() for text in self.own.text().split(";"))
        return (*(box.text() for box in self.boxes if box.isChecked()), *filter(None, own))


def column_of(form: QWidget) -> QVBoxLayout:
    """Give the column in which a form puts its parts."""
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.BLOCK)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return column
