"""How a stage and an item are drawn, and where the box of an item is hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from mentoring_desktop.roadmap import ItemRow, ItemState, StageRow
from ui import painting, theme
from ui.icons import icon
from ui.roadmap.rows import Column
from ui.rows import ROW
from ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from ui.rows import AnyIndex

INDENT = 24
"""From the box to the text, and from a heading to its points."""

_TOP = 9.0
_ARROW = 14
_BAR = 6.0
_STAGE = 48
_ALL = 99

_TONES = {
    ItemState.DONE: Tone.OK,
    ItemState.DONE_LATE: Tone.WARN,
    ItemState.SOON: Tone.WARN,
    ItemState.OVERDUE: Tone.BAD,
}


def box(cell: QRect, item: ItemRow) -> QRectF:
    """Give the place of an item's check box in its cell, on the first line of the text."""
    first_line = painting.metrics(theme.font()).height()
    top = cell.top() + _TOP + (first_line - painting.BOX) / 2
    return QRectF(cell.left() + theme.GAP + item.depth * INDENT, top, painting.BOX, painting.BOX)


class RowDelegate(QStyledItemDelegate):
    """Draws both floors of the roadmap; a click on a box ticks the item."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, text = index.data(ROW), str(index.data())
        painter.save()
        if index.column() == Column.TEXT:
            _write(painter, option.rect, row, text)
        elif index.column() == Column.DONE:
            _state(painter, option.rect, row, text)
        else:
            _note(painter, option.rect, text)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(ROW)
        least = _STAGE if isinstance(row, StageRow) else theme.ROW
        if index.column() != Column.TEXT:
            return QSize(0, least)
        cell = QRect(0, 0, self._view.columnWidth(Column.TEXT), least)
        face = _face(row)
        lines = painting.broken(str(index.data()), _text_place(cell, row).width(), face)
        height = len(lines) * painting.metrics(face).height() + 2 * _TOP
        return QSize(0, max(least, round(height)))

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if not _hits_box(event, option.rect, index):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            return toggle(model, index)
        return event.type() == QEvent.Type.MouseButtonDblClick


def toggle(model: QAbstractItemModel, index: AnyIndex) -> bool:
    """Ask the model to turn the tick of the item in an index's row; false for what has no box."""
    at = model.index(index.row(), Column.TEXT, index.parent())
    role = Qt.ItemDataRole.CheckStateRole
    state = model.data(at, role)
    if state is None:
        return False
    turned = Qt.CheckState.Unchecked if state == Qt.CheckState.Checked else Qt.CheckState.Checked
    return model.setData(at, turned, role)


def paint_chosen(painter: QPainter, row: QRect) -> None:
    """Draw the ground of the chosen row."""
    painter.fillRect(row, QColor(theme.current().accent_soft))


def paint_hairline(painter: QPainter, row: QRect) -> None:
    """Draw the line between a row and the next."""
    line = QRect(row.left(), row.bottom(), row.width(), 1)
    painter.fillRect(line, QColor(theme.current().border))


def paint_arrow(painter: QPainter, branch: QRect, *, folded: bool) -> None:
    """Draw the arrow that folds a stage, on the first line of its title."""
    middle = branch.top() + _TOP + painting.metrics(theme.font(strong=True)).height() / 2
    painter.save()
    painter.translate(branch.center().x(), middle)
    painter.rotate(-90 if folded else 0)
    icon("chevron-down").paint(painter, QRect(-_ARROW // 2, -_ARROW // 2, _ARROW, _ARROW))
    painter.restore()


def _hits_box(event: QEvent, cell: QRect, index: AnyIndex) -> bool:
    if not isinstance(event, QMouseEvent) or index.column() != Column.TEXT:
        return False
    row = index.data(ROW)
    if not isinstance(row, ItemRow) or row.is_heading:
        return False
    near = box(cell, row).adjusted(-theme.GAP, -theme.GAP, theme.GAP, theme.GAP)
    return event.button() == Qt.MouseButton.LeftButton and near.contains(event.position())


def _write(painter: QPainter, cell: QRect, row: StageRow | ItemRow, text: str) -> None:
    tokens = theme.current()
    if isinstance(row, ItemRow) and not row.is_heading:
        painting.check_box(painter, box(cell, row), checked=row.done_on is not None)
    done = isinstance(row, ItemRow) and row.done_on
    painting.wrapped(
        painter,
        _text_place(cell, row),
        text,
        lines=_ALL,
        strong=isinstance(row, StageRow),
        colour=QColor(tokens.text2 if done else tokens.text),
    )


def _state(painter: QPainter, cell: QRect, row: StageRow | ItemRow, text: str) -> None:
    place = QRectF(cell).adjusted(theme.GAP, 0, -theme.BLOCK, 0)
    if isinstance(row, StageRow):
        bar = QRectF(place.left(), place.top() + _TOP + theme.STEP, place.width(), _BAR)
        tone = Tone.BAD if row.overdue else Tone.ACCENT
        painting.progress(painter, bar, row.done / max(row.total, 1), tone)
        _note(painter, cell.adjusted(0, theme.PAD, 0, 0), text)
    elif text:
        line = painting.metrics(theme.font()).height()
        top = place.top() + _TOP + (line - painting.CHIP_HEIGHT) / 2
        painting.chip(painter, QPointF(place.left(), top), text, _TONES.get(row.state, Tone.PLAIN))


def _note(painter: QPainter, cell: QRect, text: str) -> None:
    """Write a column's few words on the level of the first line of the row's text."""
    place = QRectF(cell).adjusted(theme.GAP, _TOP, -theme.GAP, 0)
    place.setHeight(painting.metrics(theme.font()).height())
    colour = QColor(theme.current().text2)
    painting.line(painter, place, text, size=theme.SECONDARY, colour=colour)


def _text_place(cell: QRect, row: StageRow | ItemRow) -> QRectF:
    left = theme.GAP
    if isinstance(row, ItemRow):
        left += (row.depth + (not row.is_heading)) * INDENT
    return QRectF(cell).adjusted(left, _TOP, -theme.BLOCK, 0)


def _face(row: StageRow | ItemRow) -> QFont:
    return theme.font(strong=isinstance(row, StageRow))
