"""How cells of a bank are drawn: texts over two lines, consents as chips, names in full colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import painting, theme
from ui.rows import ROW

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from ui.rows import AnyIndex

LINES = 2
ROW_HEIGHT = 44


class ConsentChips(QStyledItemDelegate):
    """Draws the cell's text as a chip."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        text, room = _paint_ground(painter, option)
        tone = theme.Tone.WARN if index.data(ROW).missing else theme.Tone.OK
        face = painting.metrics(theme.font(theme.SECONDARY))
        text = face.elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 2 * theme.GAP)
        top = room.center().y() - painting.CHIP_HEIGHT / 2
        painter.save()
        painting.chip(painter, QPointF(room.left(), top), text, tone)
        painter.restore()


class Words(QStyledItemDelegate):
    """Draws the cell's text over up to two lines; quietly, unless it is what the row is about."""

    def __init__(self, parent: QObject, *, quiet: bool) -> None:
        super().__init__(parent)
        self._quiet = quiet

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        text, room = _paint_ground(painter, option)
        face, tokens = theme.font(), theme.current()
        lines = len(painting.broken(text, room.width(), face, LINES))
        room.setTop(room.center().y() - lines * painting.metrics(face).height() / 2)
        colour = QColor(tokens.text2 if self._quiet else tokens.text)
        painter.save()
        painting.wrapped(painter, room, text, lines=LINES, colour=colour)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> tuple[str, QRectF]:
    """Draw the cell without its text; give the text and the room for it."""
    text, option.text = option.text, ""
    style = option.widget.style()
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
    return text, QRectF(option.rect).adjusted(theme.GAP, 0, -theme.GAP, 0)
