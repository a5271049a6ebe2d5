"""The rows of a list with what becomes of each."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPointF, QRectF
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
)
from typing_extensions import override

from mentoring_desktop.exchange.importing import wording
from mentoring_desktop.exchange.importing.planned import Fate, PlannedRow
from ui import painting, theme
from ui.calm_table import calm
from ui.rows import ROW, Column, Rows
from ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from mentoring_desktop.exchange.fields import Bank
    from ui.rows import AnyIndex

TONES = {
    Fate.ADD: Tone.OK,
    Fate.CHANGE: Tone.ACCENT,
    Fate.SAME: Tone.PLAIN,
    Fate.ASK: Tone.WARN,
    Fate.FAIL: Tone.BAD,
    Fate.SKIP: Tone.PLAIN,
}
_NUMBER, _NAME, _FATE = range(3)
_WIDTHS = {_NUMBER: 76, _NAME: 230, _FATE: 124}
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class PlannedList(QTableView):
    """A table of planned rows, narrowed by what becomes of them."""

    def __init__(self, bank: Bank) -> None:
        super().__init__()
        self.rows = Rows[PlannedRow](
            [
                Column("Строка", lambda row: str(row.number), attrgetter("at")),
                Column("Фамилия, имя, отчество", attrgetter("name")),
                Column("Что будет", lambda row: row.fate.value),
                Column("Подробности", lambda row: wording.details(row, self.bank), long=True),
            ],
            key=attrgetter("at"),
            parent=self,
        )
        self.bank = bank
        self.setModel(self.rows)
        calm(self, "Строки списка")
        self.setItemDelegateForColumn(_FATE, _FateChip(self))
        self.setWordWrap(False)
        header = self.horizontalHeader()
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)

    def chosen(self) -> list[PlannedRow]:
        """Give the chosen rows."""
        return [self.rows.row(index) for index in sorted(self.selectionModel().selectedRows())]

    def current(self) -> PlannedRow | None:
        """Give the one the keyboard is at, if it is chosen."""
        index = self.currentIndex()
        chosen = index.isValid() and self.selectionModel().isRowSelected(index.row())
        return self.rows.row(index) if chosen else None

    def hold(self, at: int = 0) -> None:
        """Let a row be chosen while there is any: the one at a place, or the last before it."""
        if self.rows.shown and not self.current():
            index = self.rows.index(min(at, len(self.rows.shown) - 1), 0)
            self.selectionModel().setCurrentIndex(index, _SELECT)


class _FateChip(QStyledItemDelegate):
    """Draws what becomes of a row as a chip."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        room = QRectF(option.rect).adjusted(theme.GAP, 0, -theme.GAP, 0)
        at = QPointF(room.left(), room.center().y() - painting.CHIP_HEIGHT / 2)
        painter.save()
        painting.chip(painter, at, text, TONES[index.data(ROW).fate])
        painter.restore()
