"""Asks for another term of a pair; the order that speaks of it is amended after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from mentoring_desktop import pairs
from ui.labels import label
from ui.question import DayEdit, Question

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.store import Store

_ORDERED = (
    "Пара уже в приказе: после изменения срока составьте приказ о внесении изменений, "
    "он появится среди нужных документов."
)


class SetTerm(Question):
    """Prolongs a pair or makes its term shorter, both days included."""

    def __init__(self, store: Store, pair_id: int, names: str, parent: QWidget) -> None:
        super().__init__(store, "Срок пары", "Изменить срок", parent)
        self._pair_id = pair_id
        self.title = f"Изменить срок пары: {names}"
        with store.reading() as session:
            since, until = pairs.term(session, pair_id)
            ordered = pairs.order_of(session, pair_id) is not None
        self.since, self.until = DayEdit(since), DayEdit(until)
        self.body.addWidget(label("heading", names))
        if ordered:
            self.body.addWidget(label("secondary", _ORDERED))
        self.form.addRow("Первый день", self.since)
        self.form.addRow("Последний день", self.until)
        self.until.setFocus()

    @override
    def do(self) -> None:
        since, until = self.since.day, self.until.day
        with self.store.changing(self.title) as session:
            pairs.set_term(session, self._pair_id, since, until)
