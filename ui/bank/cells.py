"""How cells of a bank are drawn: consents as chips, and all but the names quietly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import painting, theme
from ui.rows import ROW

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.rows import AnyIndex


class ConsentChips(QStyledItemDelegate):
    """Draws the cell's text as a chip."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        tone = theme.Tone.WARN if index.data(ROW).missing else theme.Tone.OK
        room = QRectF(option.rect).adjusted(theme.GAP, 0, -theme.GAP, 0)
        face = painting.metrics(theme.font(theme.SECONDARY))
        width = room.width() - 2 * theme.GAP
        text = face.elidedText(text, Qt.TextElideMode.ElideRight, width)
        top = room.center().y() - painting.CHIP_HEIGHT / 2
        painter.save()
        painting.chip(painter, QPointF(room.left(), top), text, tone)
        painter.restore()


class Quiet(QStyledItemDelegate):
    """Draws the cell's text in the secondary colour, so that names stand out."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        quiet = QColor(theme.current().text2)
        option.palette.setColor(QPalette.ColorRole.Text, quiet)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, quiet)
