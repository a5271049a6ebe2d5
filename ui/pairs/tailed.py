"""A grey line of two parts of which the first is cut where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ui import painting, theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

_LEAST = 0.6
"""The part of the line that the first text keeps; what leaves it less is left out."""


def tailed(painter: QPainter, rect: QRectF, text: str, tail: str) -> None:
    """Write «учитель английского я… · первая», or the first part alone where room is short."""
    grey = QColor(theme.current().text2)
    line = fitted(text, tail, rect.width())
    painting.line(painter, rect, line, size=theme.SECONDARY, colour=grey)


def fitted(text: str, tail: str, width: float) -> str:
    """Put the parts together so that they fit into a width in pixels."""
    if not (text and tail):
        return text or tail
    measures, end = painting.metrics(theme.font(theme.SECONDARY)), f" · {tail}"
    room, wanted = width - measures.horizontalAdvance(end), measures.horizontalAdvance(text)
    if wanted <= room:
        return text + end
    if room < _LEAST * width:
        return text
    return measures.elidedText(text, Qt.TextElideMode.ElideRight, room) + end
