"""Asks why and on which day a pair ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from mentoring_desktop import organisation, pairs
from mentoring_desktop.model.pairs import EndReason
from ui.labels import label
from ui.question import DayEdit, Question

if TYPE_CHECKING:
    from mentoring_desktop.store import Store

_REASONS = tuple(EndReason)


class EndPair(Question):
    """Ends a pair; it stays in the file with its reason, and its people are free again."""

    def __init__(self, store: Store, pair_id: int, names: str, parent: QWidget) -> None:
        super().__init__(store, "Завершить пару", "Завершить", parent)
        self._pair_id = pair_id
        self.title = f"Завершить пару: {names}"
        with store.reading() as session:
            today = organisation.today(session)
        self.reason = QComboBox()
        self.reason.addItems([reason.value for reason in _REASONS])
        self.day = DayEdit(today)
        self.body.addWidget(label("heading", names))
        self.form.addRow("Причина", self.reason)
        self.form.addRow("День завершения", self.day)

    @override
    def do(self) -> None:
        reason = _REASONS[self.reason.currentIndex()]
        on = self.day.day
        with self.store.changing(self.title) as session:
            pairs.end(session, self._pair_id, reason, on)
