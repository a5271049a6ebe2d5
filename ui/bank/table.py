"""The table of a bank: rows chosen by key, columns arranged by hand, consents as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from ui.bank.arrangement import Arrangement
from ui.bank.cells import ROW_HEIGHT, ConsentChips, Words
from ui.bank.columns import CONSENTS
from ui.bank.parts import R
from ui.calm_table import calm

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.bank.headings import Headings
    from ui.rows import Rows

_ROWS = QItemSelectionModel.SelectionFlag.Rows
_ANEW = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS


class BankTable(QTableView, Generic[R]):
    """Rows are chosen whole, one or several; columns share the width there is."""

    def __init__(self, rows: Rows[R], headings: Headings) -> None:
        super().__init__()
        self._rows, self.headings = rows, headings
        self._kept: list[int] = []
        self.setHorizontalHeader(headings)
        self.setModel(rows)
        self.setItemDelegate(Words(self, quiet=True))
        self.setItemDelegateForColumn(0, Words(self, quiet=False))
        self.setItemDelegateForColumn(rows.columns.index(CONSENTS), ConsentChips(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        calm(self, "Список", ROW_HEIGHT)
        self._set_up_headers()
        rows.modelAboutToBeReset.connect(self._keep_chosen)
        rows.modelReset.connect(self._choose_kept)

    def chosen(self) -> list[R]:
        """Give the chosen rows in the order shown."""
        indexes = self.selectionModel().selectedRows()
        return [self._rows.row(index) for index in sorted(indexes)]

    def current(self) -> R | None:
        """Give the one to show on the card: the last touched of the chosen, if any."""
        model = self.selectionModel()
        index = model.currentIndex()
        if index.isValid() and model.isRowSelected(index.row()):
            return self._rows.row(index)
        chosen = self.chosen()
        return chosen[0] if chosen else None

    def choose(self, keys: Collection[int]) -> None:
        """Choose the rows of these keys, those of them that are shown."""
        wanted = QItemSelection()
        for top, bottom in _runs(self._rows.places_of(keys)):
            wanted.select(self._rows.index(top, 0), self._rows.index(bottom, 0))
        if not wanted.isEmpty():
            first = wanted.indexes()[0]
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.selectionModel().select(wanted, _ANEW)
            self.scrollTo(first)

    def hold(self) -> None:
        """Let somebody be chosen while there is anybody."""
        if self._rows.shown and not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.headings.fill(self.viewport().width())

    def _set_up_headers(self) -> None:
        self.headings.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        self.headings.arrange(Arrangement())
        self.setSortingEnabled(True)

    def _keep_chosen(self) -> None:
        self._kept = [row.id for row in self.chosen()]

    def _choose_kept(self) -> None:
        self.choose(self._kept)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the first and the last of those that follow one another."""
    start = 0
    for end, place in enumerate(places, 1):
        if end == len(places) or places[end] != place + 1:
            yield places[start], place
            start = end
