"""Asks who is thanked and who is awarded a letter by the order (D34), and for what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.papers import award_order, participants
from ui.issuing.answers import Fields, Line, column_of
from ui.issuing.form import IssueForm
from ui.issuing.participants import choices
from ui.issuing.people_choice import PeopleChoice
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather
    from mentoring_desktop.store import Store


class AwardOrderForm(IssueForm):
    """For what is asked once for mentors, once for mentees and once for the rest."""

    title = "Приказ о поощрении"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        known = from_json(award_order.Asked, asked)
        with store.reading() as session:
            people = choices(participants.rows(session))
            usual = award_order.usual(session)
        self.lettered = PeopleChoice("Наградить Благодарственным письмом", people, known.lettered)
        self.thanked = PeopleChoice("Объявить благодарность", people, known.thanked)
        own = known.merits or {}
        self.merits = {
            part: Line(own.get(part, ""), usual[part])
            for part in (participants.MENTOR, participants.MENTEE, "")
        }
        self.payment = Line(known.payment, "не выплачивать; «в размере 3000 рублей каждому»")
        for part in (self.lettered, self.thanked):
            part.changed.connect(self.changed)
        for line in (*self.merits.values(), self.payment):
            line.textChanged.connect(self.changed)
        self._lay_out()

    def answers(self) -> award_order.Asked:
        """Give what is chosen."""
        said = {part: line.said for part, line in self.merits.items() if line.said}
        return award_order.Asked(
            thanked=self.thanked.ticked,
            lettered=self.lettered.ticked,
            merits=said or None,
            payment=self.payment.said,
        )

    @override
    def gather(self) -> Gather:
        asked = self.answers()
        return lambda session, order: [award_order.draft(session, order, asked)]

    def _lay_out(self) -> None:
        column, fields = column_of(self), Fields()
        for part, title in (
            (participants.MENTOR, "Наставникам"),
            (participants.MENTEE, "Наставляемым"),
            ("", "Остальным"),
        ):
            fields.add(title, self.merits[part])
            self.merits[part].setAccessibleName(f"За что: {title.lower()}")
        column.addWidget(self.lettered)
        column.addWidget(self.thanked)
        column.addWidget(label("heading", "За что"))
        column.addLayout(fields)
        money = Fields()
        money.add("Выплатить", self.payment)
        column.addLayout(money)
