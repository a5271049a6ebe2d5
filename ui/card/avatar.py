"""The round mark with initials beside a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SIZE = 40


class Avatar(QWidget):
    """Initials in a circle; the name stands beside, so a screen reader passes over it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(SIZE, SIZE)
        self._initials = ""

    def take(self, initials: str) -> None:
        """Show other initials."""
        self._initials = initials
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painting.avatar(painter, QRectF(self.rect()), self._initials)
