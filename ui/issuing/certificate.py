"""Asks to whom certificates are given (D36), for how many hours, and in which words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.papers import certificate, participants
from ui.issuing.answers import Fields, Line, OneOf, column_of
from ui.issuing.form import IssueForm
from ui.issuing.participants import choices
from ui.issuing.people_choice import PeopleChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather
    from mentoring_desktop.store import Store

_MOST_HOURS = 999


class CertificateForm(IssueForm):
    """A certificate for each one ticked, with numbers in a row from the first."""

    title = "Сертификат"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        known = from_json(certificate.Asked, asked)
        with store.reading() as session:
            rows = participants.rows(session)
            taken = participants.took_part(session)
        ticked = known.person_ids if "person_ids" in asked else taken
        self.people = PeopleChoice("Кому", choices(rows), ticked)
        self.hours = Line(str(known.hours or ""), "не указывать")
        said = [("«… приняла участие»", False), ("«Вручается …»", True)]
        self.given = OneOf(said, known.given)
        self.people.changed.connect(self.changed)
        self.hours.textChanged.connect(self.changed)
        self.given.currentIndexChanged.connect(self.changed)
        fields, column = Fields(), column_of(self)
        fields.add("Объём, часов", self.hours)
        fields.add("Слова", self.given)
        column.addWidget(self.people)
        column.addLayout(fields)

    def answers(self) -> certificate.Asked:
        """Give what is chosen.

        Raises:
            MentoringError: the hours are no number.
        """
        return certificate.Asked(
            person_ids=self.people.ticked, hours=self._hours(), given=self.given.value
        )

    def _hours(self) -> int:
        typed = self.hours.said or "0"
        if not typed.isdecimal() or int(typed) > _MOST_HOURS:
            raise MentoringError("Впишите число часов цифрами: «36», или оставьте поле пустым.")
        return int(typed)

    @override
    def gather(self) -> Gather:
        return partial(certificate.drafts, asked=self.answers())
