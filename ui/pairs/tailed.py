"""A grey line of two parts of which only the first is cut where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ui import painting, theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter


def tailed(painter: QPainter, rect: QRectF, text: str, tail: str) -> None:
    """Write «учитель английского я… · первая»: what stands at the end is what one looks for."""
    measures = painting.metrics(theme.font(theme.SECONDARY))
    end = f" · {tail}" if text and tail else tail
    room = rect.width() - measures.horizontalAdvance(end)
    line = measures.elidedText(text, Qt.TextElideMode.ElideRight, room) + end
    grey = QColor(theme.current().text2)
    painting.line(painter, rect, line, size=theme.SECONDARY, colour=grey)
