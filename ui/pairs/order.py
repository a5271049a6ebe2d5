"""Asks which pairs an order takes in, and its number and date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from typing_extensions import override

from mentoring_desktop import organisation
from mentoring_desktop.papers import pair_order, register
from ui.labels import label
from ui.pairs.question import DayEdit, Question
from ui.rows import AnyIndex, Column, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.papers.pair_order import CandidateRow
    from mentoring_desktop.store import Store


class IssueOrder(Question):
    """Issues the order on the ticked pairs."""

    issued = Signal(int)

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(store, "Приказ о закреплении пар", "Создать приказ", parent)
        with store.reading() as session:
            candidates = pair_order.candidates(session)
            number, today = register.next_number(session), organisation.today(session)
        self.candidates = Candidates(candidates, self)
        self.pairs = QListView()
        self.pairs.setAccessibleName("Пары в приказ")
        self.pairs.setModel(self.candidates)
        self.number = QLineEdit(number)
        self.number.setPlaceholderText("впишут от руки")
        self.day = DayEdit(today)
        self.number.textChanged.connect(lambda text: self.day.setEnabled(bool(text.strip())))
        self.day.setEnabled(bool(number))
        self.body.addWidget(label("heading", "Пары, которых ещё нет в приказе"))
        self.body.addWidget(self.pairs)
        self.form.addRow("Номер", self.number)
        self.form.addRow("Дата", self.day)

    @override
    def do(self) -> None:
        number = self.number.text().strip()
        on = self.day.day if number else None
        title = f"Создать приказ о парах № {number}" if number else "Создать приказ о парах"
        with self.store.changing(title) as session:
            paper_id = pair_order.issue(session, self.candidates.ticked, number, on)
        self.issued.emit(paper_id)


class Candidates(Rows["CandidateRow"]):
    """Pairs with a tick each; at first all are ticked."""

    def __init__(self, rows: Sequence[CandidateRow], parent: QObject | None = None) -> None:
        super().__init__([Column("Пара", _names)], lambda row: row.pair_id, parent)
        self._left_out: set[int] = set()
        self.set(rows)

    @property
    def ticked(self) -> list[int]:
        """Keys of the pairs to go into the order."""
        return [row.pair_id for row in self.shown if row.pair_id not in self._left_out]

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            out = self.row(index).pair_id in self._left_out
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        return super().data(index, role)

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        pair_id, ticked = self.row(index).pair_id, Qt.CheckState(value) == Qt.CheckState.Checked
        (self._left_out.discard if ticked else self._left_out.add)(pair_id)
        self.dataChanged.emit(index, index, [role])
        return True


def _names(row: CandidateRow) -> str:
    mentees = ", ".join(name.short for name in row.mentees)
    unsigned = ", ".join(name.short for name in row.unsigned)
    names = f"{row.mentor.short} – {mentees}"
    return f"{names}  ·  нет согласия: {unsigned}" if unsigned else names
