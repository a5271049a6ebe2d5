"""The form of an order that changes an order on pairs (D06): which of the changes it takes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.papers import amending_order
from ui import theme
from ui.issuing.basis import Basis
from ui.issuing.charged import Charged
from ui.issuing.form import IssueForm
from ui.issuing.ticks import Ticks
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentoring_desktop.documents.facts import Order
    from mentoring_desktop.papers.amending_order import Asked
    from mentoring_desktop.papers.draft import Gather, Issue
    from mentoring_desktop.store import Store

NOTHING = "Приказы о парах говорят то, что есть: менять нечего."


class AmendingOrderForm(IssueForm):
    """Asks which order is changed, by which changes, on what basis, and whom the points name."""

    title = "Приказ о внесении изменений"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        self.amended = QComboBox()
        self.amended.setAccessibleName("Приказ, который меняется")
        self.changes = Ticks("Изменения")
        self.basis, self.charged = Basis(store), Charged(store)
        with store.reading() as session:
            for order in amending_order.orders(session):
                self.amended.addItem(_named(order.order), order.paper_id)
        self.amended.setCurrentIndex(max(self.amended.findData(asked.get("paper_id")), 0))
        self._lay_out()
        self._listen()
        self._offer()

    @override
    def gather(self) -> Gather:
        answers = self._answers()
        return lambda session, order: [amending_order.draft(session, order, answers)]

    @override
    def issue(self) -> Issue:
        answers = self._answers()
        return lambda session, order: [amending_order.issue(session, order, answers)]

    def _answers(self) -> Asked:
        if not (self.amended.count() or self.asked.get("paper_id")):
            raise MentoringError(NOTHING)
        return amending_order.Asked(
            paper_id=self.amended.currentData() or self.asked.get("paper_id", 0),
            pair_ids=self.changes.ticked,
            basis=self.basis.currentText(),
            charges=self.charged.value,
        )

    def _offer(self) -> None:
        """Show the changes of the order chosen, all of them ticked."""
        rows = []
        if self.amended.currentIndex() >= 0:
            with self.store.reading() as session:
                rows = amending_order.changes(session, self.amended.currentData())
        keys = [row.pair_id for row in rows]
        self.changes.offer([(row.pair_id, row.text) for row in rows], keys)
        self.basis.offer([*keys, *(row.former_id for row in rows)])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(label("heading", "Что меняется"))
        column.addWidget(self.amended)
        nothing = label("secondary", NOTHING)
        nothing.setVisible(not self.amended.count())
        self.amended.setVisible(bool(self.amended.count()))
        column.addWidget(nothing)
        column.addWidget(self.changes, 1)
        column.addWidget(label("secondary", "На основании (необязательно)"))
        column.addWidget(self.basis)
        column.addSpacing(theme.GAP)
        column.addWidget(label("heading", "Кому поручено"))
        column.addWidget(self.charged)

    def _listen(self) -> None:
        self.amended.currentIndexChanged.connect(lambda _at: self._offer())
        self.changes.changed.connect(self.changed)
        self.basis.changed.connect(self.changed)
        self.charged.changed.connect(self.changed)


def _named(order: Order) -> str:
    day = f" от {order.day:%d.%m.%Y}" if order.day else ""
    return f"Приказ{day} № {order.number}"
