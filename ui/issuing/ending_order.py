"""The form of an order that ends pairs (D07): which, why, on which day, on what basis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import organisation
from mentoring_desktop.model.pairs import EndReason
from mentoring_desktop.papers import ending_order
from ui import theme
from ui.issuing.basis import Basis
from ui.issuing.charged import Charged
from ui.issuing.form import IssueForm
from ui.issuing.ticks import Ticks
from ui.labels import label, mark
from ui.question import DayEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentoring_desktop.papers.basis import Statement
    from mentoring_desktop.papers.draft import Gather, Issue
    from mentoring_desktop.papers.ending_order import Asked, PairRow
    from mentoring_desktop.store import Store

_REASONS = tuple(EndReason)


class EndingOrderForm(IssueForm):
    """Asks which pairs end; why and when only of those that have not ended yet."""

    title = "Приказ о завершении наставничества"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        with store.reading() as session:
            self._rows = {row.pair_id: row for row in ending_order.candidates(session)}
            today = organisation.today(session)
        self.pairs = Ticks("Пары, о которых приказ")
        self.reason = QComboBox()
        self.reason.addItems([reason.value for reason in _REASONS])
        self.last_day, self.noticed_on = DayEdit(today), DayEdit(today)
        self.noticed = QCheckBox("Предупреждение вручено")
        self.basis, self.charged = Basis(store), Charged(store)
        self.warning = label("hint")
        mark(self.warning, "tone", "warn")
        due = [key for key, row in self._rows.items() if row.ended and not row.led_by_another]
        rows = [(key, _spoken(row)) for key, row in self._rows.items()]
        self.pairs.offer(rows, asked.get("pair_ids", due))
        self._lay_out()
        self._listen()
        self._choose()

    @override
    def gather(self) -> Gather:
        answers = self._answers()
        return lambda session, order: [ending_order.draft(session, order, answers)]

    @override
    def issue(self) -> Issue:
        answers = self._answers()
        return lambda session, order: [ending_order.issue(session, order, answers)]

    def _answers(self) -> Asked:
        return ending_order.Asked(
            pair_ids=self.pairs.ticked,
            reason=_REASONS[self.reason.currentIndex()],
            last_day=self.last_day.day,
            basis=self.basis.currentText(),
            noticed_on=self.noticed_on.day if self.noticed.isChecked() else None,
            charges=self.charged.value,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(label("heading", "Пары"))
        column.addWidget(self.pairs, 1)
        column.addWidget(self._of_open())
        notice = QHBoxLayout()
        notice.addWidget(self.noticed)
        notice.addWidget(self.noticed_on, 1)
        column.addLayout(notice)
        column.addWidget(self.warning)
        column.addWidget(label("secondary", "На основании (необязательно)"))
        column.addWidget(self.basis)
        column.addSpacing(theme.GAP)
        column.addWidget(label("heading", "Кому поручено"))
        column.addWidget(self.charged)

    def _of_open(self) -> QWidget:
        """What is asked of pairs that have not ended yet."""
        self.open_pairs = QWidget()
        form = QFormLayout(self.open_pairs)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.GAP)
        self.reason.setAccessibleName("Причина")
        self.last_day.setAccessibleName("Последний день")
        self.noticed_on.setAccessibleName("День предупреждения")
        form.addRow("Причина", self.reason)
        form.addRow("Последний день", self.last_day)
        return self.open_pairs

    def _listen(self) -> None:
        self.pairs.changed.connect(self._choose)
        self.reason.currentIndexChanged.connect(lambda _at: self._change())
        self.last_day.dateChanged.connect(lambda _day: self._change())
        self.noticed_on.dateChanged.connect(lambda _day: self._change())
        self.noticed.toggled.connect(lambda _on: self._change())
        self.basis.changed.connect(self.changed)
        self.charged.changed.connect(self.changed)

    def _choose(self) -> None:
        """Offer the statements about the pairs ticked; what the only one says is filled in."""
        found = self.basis.offer(self.pairs.ticked)
        if len(found) == 1 and not self.basis.currentText():
            self._fill_in(found[0])
        self._change()

    def _fill_in(self, statement: Statement) -> None:
        self.basis.setEditText(statement.text)
        self.reason.setCurrentIndex(_REASONS.index(statement.reason))
        self.noticed.setChecked(statement.received is not None)
        for editor, day in (
            (self.noticed_on, statement.received),
            (self.last_day, statement.last_day),
        ):
            if day:
                editor.setDate(QDate(day.year, day.month, day.day))

    def _change(self) -> None:
        """Ask for what is wanted of the pairs ticked, and warn of what the law wants."""
        ticked = self.pairs.ticked
        self.open_pairs.setVisible(any(not self._rows[key].ended for key in ticked))
        self.noticed_on.setEnabled(self.noticed.isChecked())
        with self.store.reading() as session:
            warnings = ending_order.warnings(session, self._answers())
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self.changed.emit()


def _spoken(row: PairRow) -> str:
    """Give the pair, and that another order says it too where its mentee has a new mentor."""
    if row.led_by_another:
        return f"{row.text} (наставник уже другой: лучше изменить прежний приказ)"
    return row.text
