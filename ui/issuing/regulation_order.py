"""Asks what the order on the Положение (D01) cannot know: terms, who is charged, what it ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton
from typing_extensions import override

from mentoring_desktop import organisation
from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.model.papers import PaperKind
from mentoring_desktop.papers import regulation, regulation_order
from mentoring_desktop.papers.regulation_order import Asked
from mentoring_desktop.people import staff
from ui.issuing.answers import Fields, Line, OneOf, column_of
from ui.issuing.day_line import DayLine
from ui.issuing.form import IssueForm
from ui.issuing.former_order import FormerOrder
from ui.labels import label, mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather, Issue
    from mentoring_desktop.people.staff import StaffRow
    from mentoring_desktop.store import Store

_NOBODY, _HIMSELF = "не поручать", "за директором"
_SITE, _CONTROL = "Сайт", "Контроль"


class RegulationOrderForm(IssueForm):
    """The Положение and the roadmap go with it as its appendices."""

    title = PaperKind.D01.value

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        with store.reading() as session:
            known = from_json(Asked, asked) if asked else regulation_order.proposed(session)
            people = staff.rows(session)
        self.warning = label("hint")
        self.editing = QPushButton("Текст Положения…", autoDefault=False)
        self.editing.clicked.connect(self.edit_text)
        self.with_roadmap = QCheckBox("Утвердить и дорожную карту")
        self.with_roadmap.setChecked(known.with_roadmap)
        self.appoints = QCheckBox("Назначить куратора этим же приказом")
        self.appoints.setChecked(known.appoints)
        self.since = DayLine(known.since, "с даты приказа")
        self.banks, self.pairs, self.report = (
            DayLine(day) for day in (known.banks_until, known.pairs_until, known.report_until)
        )
        self.site = OneOf(_anybody(_NOBODY, people), known.site_id)
        self.controller = OneOf(_anybody(_HIMSELF, people), known.controller_id)
        self.municipal = Line(known.municipal, "приказом управления образования от … № …")
        self.former = FormerOrder("Утрачивает силу приказ", known.former)
        self._lay_out()
        self._listen()
        self.warn()

    def answers(self) -> Asked:
        """Give what is chosen.

        Raises:
            MentoringError: what is typed is no day.
        """
        return Asked(
            since=self.since.day,
            with_roadmap=self.with_roadmap.isChecked(),
            appoints=self.appoints.isChecked(),
            banks_until=self.banks.day,
            pairs_until=self.pairs.day,
            report_until=self.report.day,
            site_id=self.site.value,
            controller_id=self.controller.value,
            municipal=self.municipal.said,
            former=self.former.order,
        )

    @override
    def gather(self) -> Gather:
        return partial(regulation_order.drafts, asked=self.answers())

    @override
    def issue(self) -> Issue:
        return partial(regulation_order.issue, asked=self.answers())

    def warn(self) -> None:
        """Tell what is doubtful in the text that the order would approve."""
        with self.store.reading() as session:
            found = regulation.current(session)
            told = regulation.warnings(session, found, organisation.today(session))
        self.warning.setText("\n".join(told))
        self.warning.setVisible(bool(told))

    def edit_text(self) -> None:
        """Open the window in which the Положение is worded."""
        from ui.regulation import RegulationWindow  # noqa: PLC0415 - worded once in a year

        window = RegulationWindow(self.store, self)
        window.finished.connect(self._take_text)
        window.open()

    def _take_text(self) -> None:
        self.warn()
        self.changed.emit()

    def _lay_out(self) -> None:
        mark(self.warning, "tone", "warn")
        fields, column = Fields(), column_of(self)
        for title, field in (
            ("Действует с", self.since),
            ("Банки – до", self.banks),
            ("Пары – до", self.pairs),
            ("Отчёт – до", self.report),
            (_SITE, self.site),
            (_CONTROL, self.controller),
            ("В соответствии с", self.municipal),
        ):
            fields.add(title, field)
        fields.addRow("Утрачивает силу", self.former)
        column.addWidget(self.warning)
        column.addWidget(self.editing, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.with_roadmap)
        column.addWidget(self.appoints)
        column.addLayout(fields)

    def _listen(self) -> None:
        for line in (self.since, self.banks, self.pairs, self.report, self.municipal):
            line.textChanged.connect(self.changed)
        for choice in (self.site, self.controller):
            choice.currentIndexChanged.connect(self.changed)
        for box in (self.with_roadmap, self.appoints):
            box.toggled.connect(self.changed)
        self.former.changed.connect(self.changed)


def _anybody(nobody: str, people: list[StaffRow]) -> list[tuple[str, int | None]]:
    return [(nobody, None), *((row.name.short, row.id) for row in people)]
