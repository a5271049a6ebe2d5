"""The form of the order on pairs (D05): which pairs, one order for all or one for each."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop import programmes
from mentoring_desktop.entry import cleaned
from mentoring_desktop.papers import charges, pair_order
from ui import theme
from ui.issuing.charged import Charged
from ui.issuing.form import IssueForm
from ui.issuing.ticks import Ticks
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentoring_desktop.papers.draft import Gather, Issue
    from mentoring_desktop.papers.pair_order import Asked, CandidateRow
    from mentoring_desktop.store import Store


class PairOrderForm(IssueForm):
    """Asks which pairs, how many orders, how often pairs meet, and whom the points name."""

    title = "Приказ о закреплении пар"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        with store.reading() as session:
            rows = pair_order.candidates(session, asked.get("instead_of"))
            meetings = charges.remembered(session).meetings or programmes.usual_meetings()
        self.pairs = Ticks("Пары в приказ")
        self.together = QRadioButton("Один приказ на все пары")
        self.together.setChecked(True)
        self.apart = QRadioButton("Отдельный приказ на каждую пару")
        self.meetings = QLineEdit(meetings)
        self.charged = Charged(store)
        self.pairs.offer(
            [(row.pair_id, _spoken(row)) for row in rows],
            asked.get("pair_ids", [row.pair_id for row in rows if not row.replaces]),
        )
        self._lay_out()
        self._listen()

    @override
    def gather(self) -> Gather:
        return partial(pair_order.drafts, asked=self._answers())

    @override
    def issue(self) -> Issue:
        return partial(pair_order.issue_all, asked=self._answers())

    def _answers(self) -> Asked:
        meetings = cleaned(self.meetings.text())
        return pair_order.Asked(
            pair_ids=self.pairs.ticked,
            apart=self.apart.isChecked(),
            charges=replace(self.charged.value, meetings=meetings),
            instead_of=self.asked.get("instead_of"),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        heading, how = label("heading", "Пары"), label("secondary", "Как часто встречаются")
        how.setBuddy(self.meetings)
        self.meetings.setAccessibleName("Как часто встречаются")
        column.addWidget(heading)
        column.addWidget(self.pairs, 1)
        for widget in (self.together, self.apart, how, self.meetings):
            column.addWidget(widget)
        column.addSpacing(theme.GAP)
        column.addWidget(label("heading", "Кому поручено"))
        column.addWidget(self.charged)

    def _listen(self) -> None:
        self.pairs.changed.connect(self.changed)
        self.together.toggled.connect(lambda _on: self.changed.emit())
        self.meetings.textEdited.connect(lambda _text: self.changed.emit())
        self.charged.changed.connect(self.changed)


def _spoken(row: CandidateRow) -> str:
    """Give the names, who has not signed, and whether an amendment says it better."""
    unsigned = ", ".join(name.short for name in row.unsigned)
    notes = (
        unsigned and f"нет согласия: {unsigned}",
        "наставник сменился: лучше изменить прежний приказ" if row.replaces else "",
    )
    names = f"{row.mentor.short} – {', '.join(name.short for name in row.mentees)}"
    said = "; ".join(filter(None, notes))
    return f"{names} ({said})" if said else names
