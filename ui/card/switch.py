"""The switch of the card's sections: a word for each, over two rows where one cannot hold them."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

MOST_IN_ROW = 4


class Switch(QWidget):
    """Shows which section is open and opens another: by a click, by arrows, by Alt and a digit."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], keys_inside: QWidget) -> None:
        """Take the sections' titles, and the widget inside which the keys act."""
        super().__init__()
        self.setObjectName("switch")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._group.buttonToggled.connect(_let_tab_stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.STEP // 2,) * 4)
        column.setSpacing(0)
        rows = ceil(len(titles) / MOST_IN_ROW)
        at_most = ceil(len(titles) / max(1, rows))
        for first in range(0, len(titles), at_most):
            column.addLayout(self._row(titles[first : first + at_most], first))
        for at, title in enumerate(titles):
            self._add_key(keys_inside, at, title)

    def turn_to(self, at: int) -> None:
        """Open the section at a place, as a click does."""
        self._group.button(at).click()

    def _row(self, titles: Sequence[str], first: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for at, title in enumerate(titles, first):
            button = QPushButton(title)
            button.setProperty("section", True)
            button.setCheckable(True)
            button.setToolTip(f"{title} (Alt+{at + 1})")
            self._group.addButton(button, at)
            button.setChecked(at == 0)
            _let_tab_stop(button, at == 0)
            row.addWidget(button, len(title) + 2)
        return row

    def _add_key(self, inside: QWidget, at: int, title: str) -> None:
        action = QAction(f"Раздел «{title}»", inside)
        action.setShortcut(QKeySequence(f"Alt+{at + 1}"))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(partial(self.turn_to, at))
        inside.addAction(action)


def _let_tab_stop(button: QAbstractButton, here: bool) -> None:  # noqa: FBT001 - Qt's
    """Let Tab stop at the open section only; Qt itself sees to it no sooner than by a focus."""
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
