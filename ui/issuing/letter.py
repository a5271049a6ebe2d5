"""Asks to whom letters of thanks are given (D35), for what, and how they are laid out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.papers import letter, participants
from ui.issuing.answers import Fields, Line, OneOf, column_of
from ui.issuing.form import IssueForm
from ui.issuing.participants import choices
from ui.issuing.people_choice import PeopleChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.papers.draft import Gather
    from mentoring_desktop.store import Store


class LetterForm(IssueForm):
    """A letter for each one ticked."""

    title = "Благодарственное письмо"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        known = self._known = from_json(letter.Asked, asked)
        with store.reading() as session:
            people = choices(participants.rows(session))
            usual = "как в приказе" if known.basis_id else "по роли: за вклад, за успехи"
        self.people = PeopleChoice("Кому", people, known.person_ids)
        self.merit = Line(known.merit, usual)
        said = [
            ("«Уважаемая Мария Петровна!»", True),
            ("«Вручается Ивановой Марии Петровне»", False),
        ]
        self.greets = OneOf(said, known.greets)
        sides = [("книжный", False), ("альбомный", True)]
        self.on_its_side = OneOf(sides, known.on_its_side)
        self.people.changed.connect(self.changed)
        self.merit.textChanged.connect(self.changed)
        for choice in (self.greets, self.on_its_side):
            choice.currentIndexChanged.connect(self.changed)
        fields, column = Fields(), column_of(self)
        fields.add("За что", self.merit)
        fields.add("Обращение", self.greets)
        fields.add("Лист", self.on_its_side)
        column.addWidget(self.people)
        column.addLayout(fields)

    def answers(self) -> letter.Asked:
        """Give what is chosen."""
        return letter.Asked(
            person_ids=self.people.ticked,
            merit=self.merit.said,
            greets=self.greets.value,
            on_its_side=self.on_its_side.value,
            basis_id=self._known.basis_id,
        )

    @override
    def gather(self) -> Gather:
        return partial(letter.drafts, asked=self.answers())
