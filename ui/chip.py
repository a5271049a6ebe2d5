"""A chip in a layout: a state in a word, on the colour of its meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from ui import painting
from ui.labels import mark

if TYPE_CHECKING:
    from ui.theme import Tone


class Chip(QLabel):
    """A state in a word, on the colour of its meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setFixedHeight(int(painting.CHIP_HEIGHT))

    def set(self, text: str, tone: Tone) -> None:
        """Show another state."""
        self.setText(text)
        mark(self, "tone", tone.value)
