"""Strokes that all delegates share, so that a card, a chip or a tick looks the same everywhere."""

from __future__ import annotations

import enum
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from ui import icons, theme
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect

CHIP_HEIGHT = 20.0
DOT, DOT_GAP = 9.0, 4.0
MOST_DOTS = 6
BOX = 16.0


class CardState(enum.Enum):
    """How a card stands on the board."""

    NORMAL = "normal"
    CURRENT = "current"
    TARGET = "target"
    FADED = "faded"
    AIR = "air"


def metrics(font: QFont) -> QFontMetricsF:
    """Give a font's measures; making them costs less than looking them up by the font."""
    return QFontMetricsF(font)


def card(painter: QPainter, rect: QRectF, state: CardState = CardState.NORMAL) -> None:
    """Draw the ground of a card."""
    tokens = theme.current()
    framed = state in (CardState.CURRENT, CardState.TARGET, CardState.AIR)
    if state is CardState.TARGET:
        _rounded(painter, rect.adjusted(-3, -3, 3, 3), 11, QColor(tokens.accent_soft), None)
    pen = QPen(QColor(tokens.accent if framed else tokens.border))
    pen.setWidthF(2 if state in (CardState.CURRENT, CardState.TARGET) else 1)
    if state is CardState.FADED:
        pen.setStyle(Qt.PenStyle.DashLine)
    _rounded(painter, rect, theme.CARD_RADIUS, QColor(tokens.surface), pen)


def avatar(painter: QPainter, rect: QRectF, initials: str) -> None:
    """Draw a round mark with a person's initials."""
    tokens = theme.current()
    _rounded(painter, rect, rect.height() / 2, QColor(tokens.accent_soft), None)
    painter.setFont(theme.font(theme.TYPE * rect.height() / 34, strong=True))
    painter.setPen(QColor(tokens.accent))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


def chip_size(text: str) -> QSizeF:
    """Measure a chip."""
    width = metrics(theme.font(theme.SECONDARY)).horizontalAdvance(text)
    return QSizeF(width + 2 * theme.GAP, CHIP_HEIGHT)


def chip(painter: QPainter, at: QPointF, text: str, tone: Tone = Tone.PLAIN) -> QRectF:
    """Draw a chip from its top left corner and give the room it takes."""
    tokens, rect = theme.current(), QRectF(at, chip_size(text))
    _rounded(painter, rect, CHIP_HEIGHT / 2, tokens.soft(tone), None)
    line(painter, rect, text, size=theme.SECONDARY, colour=tokens.ink(tone), align=_CENTRE)
    return rect


def chips(painter: QPainter, rect: QRectF, texts: list[tuple[str, Tone]]) -> None:
    """Draw chips in a row; those that do not fit become «+2»."""
    at = rect.topLeft()
    for number, (text, tone) in enumerate(texts):
        rest = f"+{len(texts) - number}"
        last = number == len(texts) - 1
        room = rect.right() - at.x() - (0 if last else chip_size(rest).width() + theme.STEP)
        if chip_size(text).width() > room:
            chip(painter, at, rest)
            return
        at.setX(chip(painter, at, text, tone).right() + theme.STEP)


def dots(painter: QPainter, right: float, middle: float, taken: int, capacity: int) -> QRectF:
    """Draw the places of a mentor, filled and free, up to a right edge."""
    tokens = theme.current()
    if capacity > MOST_DOTS:
        return _count(painter, right, middle, f"{taken}/{capacity}")
    width = capacity * DOT + (capacity - 1) * DOT_GAP
    rect = QRectF(right - width, middle - DOT / 2, width, DOT)
    painter.setPen(QPen(QColor(tokens.accent), 1.4))
    for place in range(capacity):
        spot = QRectF(rect.left() + place * (DOT + DOT_GAP), rect.top(), DOT, DOT)
        painter.setBrush(QColor(tokens.accent) if place < taken else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot.adjusted(0.7, 0.7, -0.7, -0.7))
    return rect


def progress(painter: QPainter, rect: QRectF, share: float, tone: Tone = Tone.ACCENT) -> None:
    """Draw a bar filled by a share of 0 to 1."""
    tokens, radius = theme.current(), rect.height() / 2
    _rounded(painter, rect, radius, QColor(tokens.alt), None)
    if share > 0:
        done = QRectF(rect)
        done.setWidth(max(rect.height(), rect.width() * min(share, 1)))
        _rounded(painter, done, radius, tokens.ink(tone), None)


def dashed_place(painter: QPainter, rect: QRectF, text: str) -> None:
    """Draw an empty place that waits for somebody."""
    tokens = theme.current()
    pen = QPen(QColor(tokens.strong), 1, Qt.PenStyle.DashLine)
    _rounded(painter, rect, theme.RADIUS, None, pen)
    inner = rect.adjusted(theme.GAP + 2, 0, -theme.GAP, 0)
    line(painter, inner, text, size=theme.SECONDARY, colour=QColor(tokens.text2))


def check_box(
    painter: QPainter,
    rect: QRectF,
    *,
    checked: bool,
    enabled: bool = True,
    tone: Tone = Tone.ACCENT,
) -> None:
    """Draw a check box, ticked or empty; a disabled one is grey."""
    tokens = theme.current()
    if not checked:
        ground, edge = (tokens.surface, tokens.strong) if enabled else (tokens.alt, tokens.border)
        _rounded(painter, rect, 4, QColor(ground), QPen(QColor(edge), 1.2))
        return
    _rounded(painter, rect, 4, tokens.ink(tone) if enabled else QColor(tokens.strong), None)
    icons.paint(painter, "check", rect.adjusted(1, 1, -1, -1), QColor(tokens.on_accent))


def numbered(painter: QPainter, place: QRect, number: int, *, given: bool) -> None:
    """Draw a mark with its number, filled when it is the one given."""
    tokens = theme.current()
    painter.setFont(theme.font())
    painter.setPen(QPen(QColor(tokens.accent if given else tokens.border)))
    painter.setBrush(QColor(tokens.accent if given else tokens.surface))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(place, theme.RADIUS, theme.RADIUS)
    painter.setPen(QColor(tokens.on_accent if given else tokens.text2))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))


def focus_ring(painter: QPainter, rect: QRectF, radius: float = theme.RADIUS) -> None:
    """Draw the ring of what has the keyboard."""
    ring = rect.adjusted(1, 1, -1, -1)
    _rounded(painter, ring, radius, None, QPen(QColor(theme.current().accent), 2))


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter


def line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    size: float = theme.TYPE,
    strong: bool = False,
    colour: QColor | None = None,
    align: Qt.AlignmentFlag = _LEFT,
) -> None:
    """Write one line, cut by an ellipsis where the room ends."""
    face = theme.font(size, strong=strong)
    painter.setFont(face)
    painter.setPen(colour or QColor(theme.current().text))
    cut = metrics(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, cut)


def wrapped(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    lines: int = 2,
    size: float = theme.TYPE,
    strong: bool = False,
    colour: QColor | None = None,
) -> None:
    """Write a text over several lines; the last ends by an ellipsis where the room ends."""
    face = theme.font(size, strong=strong)
    height = metrics(face).height()
    for number, part in enumerate(broken(text, rect.width(), face, lines)):
        row = QRectF(rect.left(), rect.top() + number * height, rect.width(), height)
        line(painter, row, part, size=size, strong=strong, colour=colour)


@lru_cache(maxsize=4096)
def _broken(text: str, width: float, face: str, most: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(face)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return tuple(_cut(layout, text, width, most))


def _cut(layout: QTextLayout, text: str, width: float, most: int) -> Iterator[str]:
    layout.beginLayout()
    for number in range(most):
        row = layout.createLine()
        if not row.isValid():
            break
        row.setLineWidth(width)
        start, length = row.textStart(), row.textLength()
        # The last line gets all the rest, to be cut by an ellipsis.
        yield text[start:].rstrip() if number == most - 1 else text[start : start + length].rstrip()
    layout.endLayout()


def broken(text: str, width: float, font: QFont, most: int = 99) -> tuple[str, ...]:
    """Break a text into at most so many lines of a width; the last holds all the rest."""
    return _broken(text, round(width, 1), font.toString(), most)


def _count(painter: QPainter, right: float, middle: float, text: str) -> QRectF:
    width = metrics(theme.font(theme.SECONDARY)).horizontalAdvance(text) + 1
    rect = QRectF(right - width, middle - 9, width, 18)
    line(painter, rect, text, size=theme.SECONDARY, colour=QColor(theme.current().accent))
    return rect


def _rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, pen: QPen | None
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen or Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    half = pen.widthF() / 2 if pen else 0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
