"""The line below the page: that all is saved, which file it is, and quiet messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ui import theme
from ui.elided import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_HEIGHT = 34
STAYS_MS = 8000


class StatusBar(QFrame):
    """Says quietly what was done, with one button; the message goes away by itself."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self.setObjectName("statusbar")
        self.setFixedHeight(_HEIGHT)
        saved, file = ElidedLabel("secondary"), ElidedLabel("secondary")
        saved.show_text("●  Все изменения сохранены")
        if path:
            file.show_text(path.name)
            file.setToolTip(QDir.toNativeSeparators(str(path)))
        self.message = ElidedLabel("secondary")
        self.button = QPushButton()
        self.button.setProperty("flat", True)
        self.button.clicked.connect(self._act)
        self.button.hide()
        self._slot: Callable[[], object] | None = None
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._go_quiet)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.EDGE, 0, theme.EDGE, 0)
        line.setSpacing(theme.PAD)
        line.addWidget(saved)
        line.addWidget(file)
        line.addStretch(1)
        line.addWidget(self.message)
        line.addWidget(self.button)

    def say(self, text: str, button: str = "", slot: Callable[[], object] | None = None) -> None:
        """Show a message for some seconds, aloud too where a screen reader listens."""
        self.message.show_text(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._slot = slot
        self._clock.start(STAYS_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, text))

    def _act(self) -> None:
        slot = self._slot
        self._clear()
        if slot:
            slot()

    def _go_quiet(self) -> None:
        """Go away, but not from under the hand."""
        if self.button.underMouse() or self.button.hasFocus():
            self._clock.start(STAYS_MS)
        else:
            self._clear()

    def _clear(self) -> None:
        self._clock.stop()
        self.message.show_text("")
        self.button.hide()
        self._slot = None
