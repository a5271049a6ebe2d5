"""How an area with its three marks is drawn, and how a click on a mark grades it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip
from typing_extensions import override

from ui import painting, theme
from ui.rows import ROW

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QAbstractItemView

    from ui.card.areas import GradedArea
    from ui.rows import AnyIndex

MARK = 24
HEIGHT = 44


def mark_places(row: QRect) -> list[QRect]:
    """Give where the marks 1, 2 and 3 of a row stand: at its right end."""
    left = row.right() - theme.STEP - 3 * MARK - 2 * theme.STEP
    top = row.center().y() - MARK // 2
    return [QRect(left + at * (MARK + theme.STEP), top, MARK, MARK) for at in range(3)]


class GradeMarks(QStyledItemDelegate):
    """Draws the area's title in up to two lines and three numbered marks, the given one filled."""

    def __init__(
        self,
        view: QAbstractItemView,
        words: Sequence[str],
        grade: Callable[[Any, int | None], None],
    ) -> None:
        super().__init__(view)
        self._words = words
        self._grade = grade

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tokens, area = theme.current(), index.data(ROW)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.accent_soft))
        places = mark_places(option.rect)
        words = QRectF(option.rect).adjusted(theme.GAP, 0, 0, 0)
        words.setRight(places[0].left() - theme.GAP)
        _paint_title(painter, words, area)
        for grade, place in enumerate(places, 1):
            painting.numbered(painter, place, grade, given=grade == area.grade)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        area = index.data(ROW)
        for grade, place in enumerate(mark_places(option.rect), 1):
            if place.contains(event.position().toPoint()):
                self._grade(area, None if grade == area.grade else grade)
                return True
        return False

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        for word, place in zip(self._words, mark_places(option.rect), strict=True):
            if place.contains(event.pos()):
                QToolTip.showText(event.globalPos(), word, view)
                return True
        return super().helpEvent(event, view, option, index)


def _paint_title(painter: QPainter, room: QRectF, area: GradedArea) -> None:
    tokens, face = theme.current(), theme.font()
    lines = len(painting.broken(area.title, room.width(), face, 2))
    room.setTop(room.center().y() - lines * painting.metrics(face).height() / 2)
    colour = QColor(tokens.text if area.grade else tokens.text2)
    painting.wrapped(painter, room, area.title, colour=colour)
