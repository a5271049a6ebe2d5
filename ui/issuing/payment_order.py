"""Asks to whom an order grants a payment for mentoring (D08), and who reckons it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.papers import payment_order
from mentoring_desktop.people import staff
from ui.issuing.answers import Fields, Line, OneOf, column_of
from ui.issuing.form import IssueForm
from ui.issuing.people_choice import Choice, PeopleChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.agreement import MentorRow
    from mentoring_desktop.papers.draft import Gather
    from mentoring_desktop.store import Store


class PaymentOrderForm(IssueForm):
    """The payment itself is that of each agreement, or of the mentor's card."""

    title = "Приказ об установлении выплаты"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        known = from_json(payment_order.Asked, asked)
        with store.reading() as session:
            rows, people = payment_order.mentors(session), staff.rows(session)
        self.mentors = PeopleChoice("Наставники", list(map(_choice, rows)), known.mentor_ids)
        self.act = Line(known.payment_act, "Положением об оплате труда")
        anybody: list[tuple[str, int | None]] = [("бухгалтерия", None)]
        anybody += [(row.name.short, row.id) for row in people]
        self.accountant = OneOf(anybody, known.accountant_id)
        self.mentors.changed.connect(self.changed)
        self.act.textChanged.connect(self.changed)
        self.accountant.currentIndexChanged.connect(self.changed)
        fields, column = Fields(), column_of(self)
        fields.add("В соответствии с", self.act)
        fields.add("Начисляет", self.accountant)
        column.addWidget(self.mentors)
        column.addLayout(fields)

    def answers(self) -> payment_order.Asked:
        """Give what is chosen."""
        return payment_order.Asked(
            mentor_ids=self.mentors.ticked,
            payment_act=self.act.said,
            accountant_id=self.accountant.value,
        )

    @override
    def gather(self) -> Gather:
        asked = self.answers()
        return lambda session, order: [payment_order.draft(session, order, asked)]


def _choice(row: MentorRow) -> Choice:
    agreed = f"соглашение {row.agreed}" if row.agreed else "соглашение не подписано"
    return Choice(row.id, row.name.full, " · ".join(filter(None, (agreed, row.payment))))
