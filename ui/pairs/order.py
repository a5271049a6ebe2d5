"""Asks which pairs an order takes in, and its number and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QListView, QWidget
from typing_extensions import override

from mentoring_desktop import organisation
from mentoring_desktop.language import counts
from mentoring_desktop.papers import numbers, pair_order
from ui import theme
from ui.labels import label
from ui.pairs.candidates import CandidateLines, Candidates
from ui.question import DayEdit, Question

if TYPE_CHECKING:
    from mentoring_desktop.store import Store

_BY_HAND = "впишут от руки"
_WIDTH, _ROWS = 620, 7


class IssueOrder(Question):
    """Issues the order on the ticked pairs."""

    issued = Signal(int)

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(store, "Приказ о закреплении пар", "Создать приказ", parent)
        self.setMinimumWidth(_WIDTH)
        with store.reading() as session:
            candidates = pair_order.candidates(session)
            number, today = numbers.next_number(session), organisation.today(session)
        self.candidates = Candidates(candidates, self)
        self.pairs = QListView()
        self.pairs.setAccessibleName("Пары в приказ")
        self.pairs.setModel(self.candidates)
        self.pairs.setItemDelegate(CandidateLines(self.pairs))
        self.pairs.setMinimumHeight(_ROWS * theme.ROW)
        self.number = QLineEdit(number)
        self.number.setPlaceholderText(_BY_HAND)
        self.day, self.day_by_hand = DayEdit(today), QCheckBox(_BY_HAND)
        self.day_by_hand.setAccessibleName(f"Дата: {_BY_HAND}")
        self.day_by_hand.toggled.connect(self.day.setDisabled)
        self.day_by_hand.setChecked(not number)
        self.warning = label("secondary")
        self.candidates.dataChanged.connect(self._warn)
        self._lay_out()
        self._warn()

    @override
    def do(self) -> None:
        number = self.number.text().strip()
        on = None if self.day_by_hand.isChecked() else self.day.day
        title = f"Создать приказ о парах № {number}" if number else "Создать приказ о парах"
        pair_ids = [row.pair_id for row in self.candidates.ticked]
        with self.store.changing(title) as session:
            paper_id = pair_order.issue(session, pair_ids, number, on)
        self.issued.emit(paper_id)

    def _lay_out(self) -> None:
        self.body.addWidget(label("heading", "Пары, которых ещё нет в приказе"))
        self.body.addWidget(self.pairs)
        self.body.addWidget(self.warning)
        date = QHBoxLayout()
        date.setSpacing(theme.PAD)
        date.addWidget(self.day, 1)
        date.addWidget(self.day_by_hand)
        self.form.addRow("Номер", self.number)
        self.form.addRow("Дата", date)

    def _warn(self) -> None:
        """Count the ticked pairs that lack a consent; it is the coordinator who decides."""
        many = sum(bool(row.unsigned) for row in self.candidates.ticked)
        pairs = counts.count(many, "пара", "пары", "пар")
        # A space keeps the line's room, so that nothing moves while one ticks.
        self.warning.setText(f"Без письменного согласия: {pairs}." if many else " ")
