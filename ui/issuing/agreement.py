"""Asks with whom an agreement on mentoring is made (D14), what it charges with and what it pays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.papers import agreement
from mentoring_desktop.papers.payment import Payment, PaymentKind
from ui.issuing.answers import Boxes, Fields, Line, OneOf, column_of
from ui.issuing.form import IssueForm
from ui.issuing.people_choice import Choice, PeopleChoice
from ui.labels import label, mark
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather
    from mentoring_desktop.store import Store

_WARNED = 4


class AgreementForm(IssueForm):
    """The same content and payment for all ticked; a payment may be taken from each one's card."""

    title = "Дополнительное соглашение"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        known = from_json(agreement.Asked, asked)
        with store.reading() as session:
            rows, basis = agreement.mentors(session), agreement.basis(session)
        free = [row for row in rows if not row.in_job_function]
        self.mentors = PeopleChoice("Наставники", list(map(_choice, free)), known.mentor_ids)
        self.content = Boxes("Содержание работы", agreement.CONTENT, known.content)
        self.way = OneOf([(way, way) for way in agreement.WAYS], known.way)
        self.hours = OneOf([(hours, hours) for hours in agreement.HOURS], known.hours)
        kinds = [(kind.value, kind) for kind in PaymentKind]
        self.kind = OneOf(kinds, known.payment.kind)
        self.amount = Line(known.payment.amount, "3000")
        self.act = Line(known.payment_act, "Положения об оплате труда")
        self.basis = Line(known.basis, basis or "приказа от … № …")
        self.warning = label("hint")
        mark(self.warning, "tone", Tone.WARN)
        self._lay_out([row for row in rows if row.in_job_function])
        self._listen()

    def answers(self) -> agreement.Asked:
        """Give what is chosen."""
        return agreement.Asked(
            mentor_ids=self.mentors.ticked,
            content=self.content.ticked,
            way=self.way.value,
            hours=self.hours.value,
            payment=Payment(kind=self.kind.value, amount=self.amount.said),
            payment_act=self.act.said,
            basis=self.basis.said,
        )

    @override
    def gather(self) -> Gather:
        return partial(agreement.drafts, asked=self.answers())

    def _listen(self) -> None:
        for line in (self.amount, self.act, self.basis):
            line.textChanged.connect(self.changed)
        for choice in (self.way, self.hours, self.kind):
            choice.currentIndexChanged.connect(self.changed)
        for part in (self.mentors, self.content):
            part.changed.connect(self.changed)
        self.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        """Warn of consents and days (V02, V07); the coordinator decides."""
        self.amount.setEnabled(self.kind.value is not PaymentKind.CARD)
        with self.store.reading() as session:
            said = agreement.warnings(session, self.answers(), None)
        more = [f"И ещё {len(said) - _WARNED}."] if len(said) > _WARNED else []
        self.warning.setText("\n".join([*said[:_WARNED], *more]))
        self.warning.setVisible(bool(said))

    def _lay_out(self, apart: Sequence[agreement.MentorRow]) -> None:
        column = column_of(self)
        column.addWidget(self.mentors)
        column.addWidget(self.warning)
        if apart:
            names = ", ".join(row.name.short for row in apart)
            column.addWidget(label("hint", f"Не показаны: {names}\xa0– {agreement.NOT_NEEDED}."))
        column.addWidget(self.content)
        fields = Fields()
        for title, widget in (
            ("Форма", self.way),
            ("Время", self.hours),
            ("Выплата", self.kind),
            ("Сколько", self.amount),
            ("На условиях", self.act),
            ("За школу на основании", self.basis),
        ):
            fields.add(title, widget)
        column.addLayout(fields)


def _choice(row: agreement.MentorRow) -> Choice:
    mentees = ", ".join(name.short for name in row.mentees)
    agreed = f"соглашение {row.agreed}" if row.agreed else ""
    return Choice(row.id, row.name.full, " · ".join(filter(None, (mentees, agreed))))
