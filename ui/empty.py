"""What stands in place of an empty list: a calm sentence and the button that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 420


class Empty(QWidget):
    """A sentence and a button in the middle of the room."""

    def __init__(self, act: Callable[[], object], *, primary: bool = False) -> None:
        super().__init__()
        self.text = label("summary")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setFixedWidth(WIDTH)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setProperty("primary", primary)
        self.button.clicked.connect(act)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.GAP)
        self._buttons.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setSpacing(theme.BLOCK)
        column.addStretch(1)
        column.addWidget(self.text, alignment=Qt.AlignmentFlag.AlignHCenter)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addLayout(self._buttons)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(2)

    def offer(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Put a second way beside the first."""
        button = QPushButton(text)
        button.clicked.connect(act)
        self._buttons.addWidget(button)
        return button

    def say(self, sentence: str, button: str) -> None:
        """Say why there is nothing here, and what the button does."""
        self.text.setText(sentence)
        self.text.setMinimumHeight(self.text.heightForWidth(WIDTH))
        self.button.setText(button)
