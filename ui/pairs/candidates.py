"""The pairs an order may take in: a box to tick, the names, and a warning of what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import painting, theme
from ui.rows import ROW, AnyIndex, Column, Rows
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel

    from mentoring_desktop.papers.pair_order import CandidateRow

_TICK = Qt.ItemDataRole.CheckStateRole
_MOST_CHIP = 0.55
"""The part of the line that the warning may take: the names matter too."""


class Candidates(Rows["CandidateRow"]):
    """Pairs with a tick each; at first all are ticked that an order can say best."""

    def __init__(self, rows: Sequence[CandidateRow], parent: QObject | None = None) -> None:
        super().__init__([Column("Пара", _spoken)], lambda row: row.pair_id, parent)
        self._left_out = {row.pair_id for row in rows if row.replaces}
        self.set(rows)

    @property
    def ticked(self) -> list[CandidateRow]:
        """The pairs to go into the order."""
        return [row for row in self.shown if row.pair_id not in self._left_out]

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == _TICK and index.isValid():
            out = self.row(index).pair_id in self._left_out
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        return super().data(index, role)

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _TICK or not index.isValid():
            return False
        pair_id, ticked = self.row(index).pair_id, Qt.CheckState(value) == Qt.CheckState.Checked
        (self._left_out.discard if ticked else self._left_out.add)(pair_id)
        self.dataChanged.emit(index, index, [role])
        return True


class CandidateLines(QStyledItemDelegate):
    """Draws the box, the names and the warning; a click anywhere on the row ticks it."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, theme.ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: CandidateRow = index.data(ROW)
        painter.save()
        line = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(line, QColor(theme.current().accent_soft))
        line.adjust(theme.GAP, 0, -theme.GAP, 0)
        middle = line.center().y()
        box = QRectF(line.left(), middle - painting.BOX / 2, painting.BOX, painting.BOX)
        painting.check_box(painter, box, checked=index.data(_TICK) == Qt.CheckState.Checked)
        line.setLeft(box.right() + theme.GAP)
        if row.unsigned:
            line.setRight(_warn(painter, line, _lacking(row)) - theme.GAP)
        painting.line(painter, line, _names(row))
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        left = event.button() == Qt.MouseButton.LeftButton
        if not left or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        ticked = index.data(_TICK) == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, turned, _TICK)


def _warn(painter: QPainter, line: QRectF, text: str) -> float:
    """Draw the warning at the right end of the line and give where it begins."""
    room = line.width() * _MOST_CHIP - 2 * theme.GAP
    measures = painting.metrics(theme.font(theme.SECONDARY))
    cut = measures.elidedText(text, Qt.TextElideMode.ElideRight, room)
    left = line.right() - painting.chip_size(cut).width()
    at = QPointF(left, line.center().y() - painting.CHIP_HEIGHT / 2)
    painting.chip(painter, at, cut, Tone.WARN)
    return left


def _names(row: CandidateRow) -> str:
    return f"{row.mentor.short} – {', '.join(name.short for name in row.mentees)}"


def _lacking(row: CandidateRow) -> str:
    return f"нет согласия: {', '.join(name.short for name in row.unsigned)}"


def _spoken(row: CandidateRow) -> str:
    return f"{_names(row)}, {_lacking(row)}" if row.unsigned else _names(row)
