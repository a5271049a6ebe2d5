"""The table of papers: what a row says, and the chip of its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPointF, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from ui import painting, theme
from ui.bank.cells import ROW_HEIGHT, Words
from ui.calm_table import calm
from ui.papers import state
from ui.rows import ROW, Column

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPainter, QResizeEvent

    from mentoring_desktop.papers.register import PaperRow
    from ui.rows import AnyIndex, Rows

_WIDE, _NARROW = (222, 164, 0, 140), (150, 112, 0, 126)
"""Widths of the columns; the one of 0 takes the rest."""

_ROOMY = 690
_ABOUT, _STATUS = 2, 3
_ANEW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


def columns() -> tuple[Column[PaperRow], ...]:
    """Make the columns of the register."""
    return (
        Column("Документ", lambda row: row.kind.value, hint=_hint),
        Column("№ и дата", state.requisites, sort=lambda row: (str(row.dated or ""), row.number)),
        Column("О ком, о чём", lambda row: row.about),
        Column("Состояние", state.spoken, sort=lambda row: row.status.value),
    )


def _hint(row: PaperRow) -> str:
    return "\n".join((row.title, f"Составлен {row.issued_at:%d.%m.%Y в %H:%M}", state.told(row)))


class PapersTable(QTableView):
    """Rows are chosen whole, one or several."""

    def __init__(self, rows: Rows[PaperRow]) -> None:
        super().__init__()
        self._rows = rows
        self._kept: list[int] = []
        self.setModel(rows)
        self.setItemDelegate(Words(self, quiet=True))
        self.setItemDelegateForColumn(0, Words(self, quiet=False))
        self.setItemDelegateForColumn(_STATUS, StatusChips(self))
        calm(self, "Выпущенные документы", ROW_HEIGHT)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(_ABOUT, QHeaderView.ResizeMode.Stretch)
        # No arrow at first: the register comes newest first until a heading is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        rows.modelAboutToBeReset.connect(self._keep_chosen)
        rows.modelReset.connect(self._choose_kept)

    def chosen(self) -> list[PaperRow]:
        """Give the chosen papers in the order shown."""
        runs = self.selectionModel().selection().toList()
        places = {at for run in runs for at in range(run.top(), run.bottom() + 1)}
        return [self._rows.shown[at] for at in sorted(places)]

    def current(self) -> PaperRow | None:
        """Give the one to look into: the last touched of the chosen, if any."""
        model = self.selectionModel()
        index = model.currentIndex()
        if index.isValid() and model.isRowSelected(index.row()):
            return self._rows.row(index)
        chosen = self.chosen()
        return chosen[0] if chosen else None

    def choose(self, keys: Collection[int]) -> None:
        """Choose the papers of these keys, those of them that are shown."""
        wanted = QItemSelection()
        for place in self._rows.places_of(keys):
            wanted.select(self._rows.index(place, 0), self._rows.index(place, 0))
        if not wanted.isEmpty():
            first = wanted.indexes()[0]
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.selectionModel().select(wanted, _ANEW)
            self.scrollTo(first)

    def hold(self) -> None:
        """Let a paper be chosen while there is any."""
        if self._rows.shown and not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.viewport().width() >= _ROOMY
        for column, width in enumerate(_WIDE if roomy else _NARROW):
            if width:
                self.horizontalHeader().resizeSection(column, width)

    def _keep_chosen(self) -> None:
        self._kept = [row.id for row in self.chosen()]

    def _choose_kept(self) -> None:
        self.choose(self._kept)


class StatusChips(QStyledItemDelegate):
    """Draws the state of a paper as a chip, and under it what asks for attention."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        row = index.data(ROW)
        mark, tone = state.mark(row)
        face = theme.font(theme.SECONDARY)
        below = painting.metrics(face).height() if mark else 0.0
        room = QRectF(option.rect).adjusted(theme.GAP, 0, -theme.STEP, 0)
        top = room.center().y() - (painting.CHIP_HEIGHT + below) / 2
        painter.save()
        painting.chip(painter, QPointF(room.left(), top), row.status.value, state.TONES[row.status])
        if mark:
            painter.setFont(face)
            painter.setPen(theme.current().ink(tone))
            line = QRectF(room.left(), top + painting.CHIP_HEIGHT, room.width(), below)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, mark)
        painter.restore()
