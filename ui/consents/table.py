"""The matrix: a row for each person, a chip for each kind; cells are chosen one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QKeyCombination, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from mentoring_desktop.model.consents import ConsentKind
from ui import consent_wording, painting, theme
from ui.calm_table import calm
from ui.rows import ROW
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent

    from mentoring_desktop.consents import ConsentRow
    from ui.consent_wording import Told
    from ui.rows import AnyIndex, Rows

KINDS = tuple(ConsentKind)
ROW_HEIGHT = 44
_NAME, _FIRST = 0, 1
_LEAST_NAME = 210
_LEAST, _MOST = 140, 240
"""The width of a kind."""

_TWINS = {ord("З"): Qt.Key.Key_P}
"""Russian letters and the Latin ones of the same keys, by which commands are named."""


class MatrixTable(QTableView):
    """The first column names the person; each of the others is a kind of consent."""

    def __init__(
        self, rows: Rows[ConsentRow], told: Callable[[ConsentRow, ConsentKind], Told]
    ) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        calm(self, "Согласия", ROW_HEIGHT)
        self.setItemDelegateForColumn(_NAME, Names(self))
        for at, kind in enumerate(KINDS, _FIRST):
            self.setItemDelegateForColumn(at, Chips(self, kind, told))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._set_up_headers()

    def chosen(self) -> list[tuple[ConsentRow, ConsentKind]]:
        """Give the chosen sheets in the order shown, names left out."""
        cells = sorted(self.selectionModel().selectedIndexes())
        return [
            (self._rows.row(cell), KINDS[cell.column() - _FIRST])
            for cell in cells
            if cell.column() >= _FIRST
        ]

    def chosen_people(self) -> list[ConsentRow]:
        """Give those of whom any cell is chosen, in the order shown."""
        rows = sorted({cell.row() for cell in self.selectionModel().selectedIndexes()})
        return [self._rows.shown[row] for row in rows]

    def hold(self) -> None:
        """Let a sheet be chosen while there is any."""
        if self._rows.shown and not self.selectionModel().hasSelection():
            at = self.currentIndex()
            cell = self._rows.index(max(0, at.row()), max(_FIRST, at.column()))
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(cell, flag)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # An action with both letters of one key is ambiguous where the system offers both.
        twin = _TWINS.get(event.key())
        keys = QKeySequence(QKeyCombination(event.modifiers(), twin)) if twin else None
        meant = [action for action in self.actions() if keys and keys in action.shortcuts()]
        if not meant:
            super().keyPressEvent(event)
        for action in meant:
            action.trigger()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share = (self.viewport().width() - _LEAST_NAME) // len(KINDS)
        for at in range(_FIRST, _FIRST + len(KINDS)):
            self.setColumnWidth(at, min(max(share, _LEAST), _MOST))

    def _set_up_headers(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.sortByColumn(_NAME, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)


class Chips(QStyledItemDelegate):
    """Draws how a kind of consent stands; what is not needed stays quiet."""

    def __init__(
        self, parent: QObject, kind: ConsentKind, told: Callable[[ConsentRow, ConsentKind], Told]
    ) -> None:
        super().__init__(parent)
        self._kind, self._told = kind, told

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        room = _ground(self, painter, option, index)
        row = index.data(ROW)
        told = self._told(row, self._kind)
        painter.save()
        if row.standings[self._kind].idle:
            colour = QColor(theme.current().text2)
            painting.line(painter, room, told.text, size=theme.SECONDARY, colour=colour)
        else:
            text = _fitting(told, room.width())
            top = room.center().y() - painting.CHIP_HEIGHT / 2
            painting.chip(painter, QPointF(room.left(), top), text, told.tone)
        painter.restore()


class Names(QStyledItemDelegate):
    """Draws the name, and under it the part in mentoring or what does not agree."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        room = _ground(self, painter, option, index)
        row, tokens = index.data(ROW), theme.current()
        half = painting.metrics(theme.font()).height()
        top = room.center().y() - half
        painter.save()
        painting.line(painter, QRectF(room.left(), top, room.width(), half), row.name.full)
        said = row.warnings[0] if row.warnings else consent_wording.parts(row)
        colour = tokens.ink(Tone.WARN) if row.warnings else QColor(tokens.text2)
        below = QRectF(room.left(), top + half, room.width(), half)
        painting.line(painter, below, said, size=theme.SECONDARY, colour=colour)
        painter.restore()


def _ground(
    delegate: QStyledItemDelegate,
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: AnyIndex,
) -> QRectF:
    """Draw the cell without its text, ringed if it has the keyboard; give the room for the text."""
    delegate.initStyleOption(option, index)
    option.text = ""
    style = option.widget.style()
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.save()
        painting.focus_ring(painter, QRectF(option.rect))
        painter.restore()
    return QRectF(option.rect).adjusted(theme.GAP, 0, -theme.GAP, 0)


def _fitting(told: Told, width: float) -> str:
    """Give the words that fit into a chip of a width, cut if even the brief ones do not."""
    for text in (told.text, told.brief):
        if text and painting.chip_size(text).width() <= width:
            return text
    face = painting.metrics(theme.font(theme.SECONDARY))
    text = told.brief or told.text
    return face.elidedText(text, Qt.TextElideMode.ElideRight, width - 2 * theme.GAP)
