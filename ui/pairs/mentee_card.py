"""Paints a mentee's card, in the list and in the air."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap

from ui import painting, theme
from ui.painting import CardState
from ui.pairs.tailed import tailed
from ui.pairs.wording import waits
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.mentees import MenteeRow

AVATAR = 28
FADED = 0.45
WIDTH, MARGIN = 238, 28
TILT, SCALE, OPACITY = -2.0, 0.9, 0.92
HOT_SPOT = QPoint(MARGIN - 12, MARGIN - 12)
"""The card in the air hangs below and to the right of the pointer, off what is read there."""


class MenteePainter:
    """Paints cards of one height."""

    @property
    def height(self) -> int:
        """Give the height of a card in the font of now."""
        name, small = _heights()
        return round(name + small + painting.CHIP_HEIGHT) + 2 * theme.PAD

    def paint(
        self, painter: QPainter, rect: QRect, row: MenteeRow, state: CardState = CardState.NORMAL
    ) -> None:
        """Paint one card; of one that is away only a trace is left."""
        away = state is CardState.FADED
        painter.save()
        painter.setOpacity(FADED if away else 1)
        painting.card(painter, QRectF(rect), state)
        inside = QRectF(rect).adjusted(theme.PAD - 1, theme.GAP + 1, -theme.PAD + 1, -theme.GAP)
        avatar = QRectF(inside.left(), inside.top() + 1, AVATAR, AVATAR)
        painting.avatar(painter, avatar, row.name.initials)
        self._words(painter, inside.adjusted(AVATAR + theme.GAP, 0, 0, 0), row)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRectF, row: MenteeRow) -> None:
        name, small = _heights()
        line = QRectF(rect.left(), rect.top(), rect.width(), name)
        painting.line(painter, line, row.name.short, strong=True)
        line = QRectF(rect.left(), line.bottom(), rect.width(), small)
        tailed(painter, line, row.subjects[0] if row.subjects else row.position, waits(row))
        top = line.bottom() + theme.STEP + 1
        chips = QRectF(rect.left(), top, rect.width(), painting.CHIP_HEIGHT)
        painting.chips(painter, chips, _chips(row))


def in_air(rows: Sequence[MenteeRow]) -> QPixmap:
    """Draw the cards as they hang under the pointer: slightly turned, with a shadow."""
    cards = MenteePainter()
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    width, height = WIDTH * SCALE + 2 * MARGIN, cards.height * SCALE + 2 * MARGIN
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(width / 2, height / 2)
    painter.rotate(TILT)
    painter.scale(SCALE, SCALE)
    rect = QRect(-WIDTH // 2, -cards.height // 2, WIDTH, cards.height)
    _shadow(painter, QRectF(rect))
    for depth in range(min(2, len(rows) - 1), 0, -1):
        painting.card(painter, QRectF(rect.translated(5 * depth, 5 * depth)), CardState.AIR)
    cards.paint(painter, rect, rows[0], CardState.AIR)
    if len(rows) > 1:
        text = str(len(rows))
        corner = QRectF(rect).topRight()
        corner.setX(corner.x() - painting.chip_size(text).width() - theme.GAP)
        corner.setY(corner.y() + theme.GAP)
        painting.chip(painter, corner, text, Tone.ACCENT)
    _see_through(painter, picture)
    painter.end()
    return picture


def _shadow(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 6))
    for spread in range(14, 0, -2):
        around = rect.adjusted(-spread, -spread, spread, spread).translated(0, 8)
        painter.drawRoundedRect(around, theme.CARD_RADIUS + spread, theme.CARD_RADIUS + spread)


def _see_through(painter: QPainter, picture: QPixmap) -> None:
    painter.resetTransform()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(picture.rect(), QColor.fromRgbF(0, 0, 0, OPACITY))


def _heights() -> tuple[float, float]:
    name, small = theme.font(strong=True), theme.font(theme.SECONDARY)
    return painting.metrics(name).height(), painting.metrics(small).height()


def _chips(row: MenteeRow) -> list[tuple[str, Tone]]:
    """Put the warning first: what does not fit is cut at the end."""
    lacking = [("нет согласия", Tone.WARN)] if row.missing else []
    return [*lacking, *((ask.short, Tone.PLAIN) for ask in row.requests)]
