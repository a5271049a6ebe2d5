"""What stands around the two lists: headings, the order, hints, and what an empty one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.pairs.waiting import WaitingView

WIDTH = 274
_HINT = "Перетащите карточку на наставника или нажмите Enter, чтобы выбрать его из списка."


class WaitingSide(QWidget):
    """«Без пары 3», the order of the list, the list, and how to use it."""

    def __init__(self, waiting: WaitingView) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.waiting = waiting
        self._count = label("chip")
        self._count.setMinimumHeight(theme.EDGE)
        self._hint = label("hint", _HINT)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.GAP)
        lines.addLayout(self._top())
        lines.addWidget(waiting, 1)
        lines.addWidget(self._hint)

    def count(self) -> None:
        """Show how many wait now, and what to do with them."""
        many = len(self.waiting.rows.shown)
        self._count.setText(str(many))
        self._hint.setText(_HINT if many else "Все наставляемые в парах.")

    def _top(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        heading = label("heading", "Без пары")
        heading.setWordWrap(False)
        line.addWidget(heading)
        line.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(self._order())
        return line

    def _order(self) -> QToolButton:
        button, menu, group = QToolButton(), QMenu(self), QActionGroup(self)
        for column, heading in enumerate(self.waiting.rows.columns):
            action = QAction(heading.title, group, checkable=True)
            action.triggered.connect(lambda _, at=column: self.waiting.rows.sort(at))
            action.triggered.connect(lambda _, text=heading.title: button.setText(f"{text} ▾"))
            menu.addAction(action)
        group.actions()[0].setChecked(True)
        button.setText(f"{group.actions()[0].text()} ▾")
        button.setAccessibleName("Порядок списка")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button


class OrEmpty(QWidget):
    """A list, or while nobody is in it a sentence and the one button that fills it."""

    def __init__(
        self, full: QWidget, sentence: str, button: str, fill: Callable[[], object]
    ) -> None:
        super().__init__()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(_invitation(sentence, button, fill))

    def show_empty(self, *, empty: bool) -> None:
        """Show the list, or the sentence in its place."""
        self._stack.setCurrentIndex(int(empty))


def _invitation(sentence: str, action: str, fill: Callable[[], object]) -> QWidget:
    widget, button = QWidget(), QPushButton(action)
    button.clicked.connect(fill)
    lines = QVBoxLayout(widget)
    lines.setSpacing(theme.PAD)
    lines.addStretch(1)
    text = label("summary", sentence)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    lines.addWidget(text)
    lines.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
    lines.addStretch(2)
    return widget
