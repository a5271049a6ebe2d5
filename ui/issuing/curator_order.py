"""Asks what the order on the curator (D04) cannot know: who stands in, the term of the report."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.papers import curator_order
from mentoring_desktop.papers.curator_order import Asked
from mentoring_desktop.people import staff
from ui.issuing.answers import Fields, OneOf, column_of
from ui.issuing.day_line import DayLine
from ui.issuing.form import IssueForm
from ui.issuing.former_order import FormerOrder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather, Issue
    from mentoring_desktop.store import Store


class CuratorOrderForm(IssueForm):
    """The one it names leads the cycle when it is signed."""

    title = PaperKind.D04.value

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        with store.reading() as session:
            known = from_json(Asked, asked) if asked else curator_order.proposed(session)
            people = [(row.name.full, row.id) for row in staff.rows(session)]
        someone: list[tuple[str, int | None]] = [("выберите", None), *people]
        self.curator = OneOf(someone, known.curator_id)
        self.since = DayLine(known.since, "не указывать")
        self.report = DayLine(known.report_until)
        self.deputy = OneOf([("не указывать", None), *people], known.deputy_id)
        self.controller = OneOf([("за директором", None), *people], known.controller_id)
        self.former = FormerOrder("Утрачивает силу приказ", known.former)
        self._lay_out()

    def answers(self) -> Asked:
        """Give what is chosen.

        Raises:
            MentoringError: what is typed is no day.
        """
        return Asked(
            curator_id=self.curator.value,
            since=self.since.day,
            report_until=self.report.day,
            deputy_id=self.deputy.value,
            controller_id=self.controller.value,
            former=self.former.order,
        )

    @override
    def gather(self) -> Gather:
        asked = self.answers()
        return lambda session, order: [curator_order.draft(session, order, asked)]

    @override
    def issue(self) -> Issue:
        return partial(curator_order.issue, asked=self.answers())

    def _lay_out(self) -> None:
        fields = Fields()
        fields.add("Куратор", self.curator)
        fields.add("Назначен с", self.since)
        fields.add("Отчёт – до", self.report)
        fields.add("Замещает", self.deputy)
        fields.add("Контроль", self.controller)
        fields.addRow("Утрачивает силу", self.former)
        column_of(self).addLayout(fields)
        for line in (self.since, self.report):
            line.textChanged.connect(self.changed)
        for choice in (self.curator, self.deputy, self.controller):
            choice.currentIndexChanged.connect(self.changed)
        self.former.changed.connect(self.changed)
