"""Asks who ends mentoring early, why and when it was handed over (D15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from mentoring_desktop import organisation
from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.language import dates
from mentoring_desktop.papers import notice
from ui.issuing.answers import Fields, Line, OneOf, column_of
from ui.issuing.form import IssueForm
from ui.labels import label, mark
from ui.question import DayEdit
from ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mentoring_desktop.papers.draft import Gather
    from mentoring_desktop.store import Store


class StatementForm(IssueForm):
    """The last day follows from the day of notice, and may be put off."""

    title = "Заявление или уведомление об отказе"

    def __init__(
        self, store: Store, asked: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, asked, parent)
        known = from_json(notice.Asked, asked)
        with store.reading() as session:
            self._rows = notice.pair_rows(session)
            today = organisation.today(session)
            received = known.received or today
            last_day = known.last_day or notice.earliest(session, received)
        self.variant = OneOf([(each.value, each) for each in Variant], known.variant)
        self.pair = OneOf([(_named(row), row.id) for row in self._rows], known.pair_id)
        self.mentee: OneOf[int] = OneOf([], 0)
        self.reason = Line(known.reason, "увеличение учебной нагрузки")
        self.received, self.last_day = DayEdit(received), DayEdit(last_day)
        self.by_hand = QCheckBox("Дни впишут от руки")
        self.by_hand.setAccessibleName("Дни впишут от руки")
        self.by_hand.setChecked(bool(asked) and known.received is None and "received" in asked)
        self.term = label("hint")
        self._lay_out()
        self._listen()
        self._choose_pair(known.mentee_id)

    def answers(self) -> notice.Asked:
        """Give what is chosen."""
        by_hand = self.by_hand.isChecked()
        replaces = self.variant.value is Variant.REPLACEMENT
        return notice.Asked(
            pair_id=self.pair.value if self._rows else 0,
            variant=self.variant.value,
            mentee_id=self.mentee.value if replaces and self.mentee.count() else None,
            reason=self.reason.said,
            received=None if by_hand else self.received.day,
            last_day=None if by_hand else self.last_day.day,
        )

    @override
    def gather(self) -> Gather:
        asked = self.answers()
        return lambda session, order: [notice.draft(session, order, asked)]

    def _listen(self) -> None:
        self.received.dateChanged.connect(self._follow)
        self.pair.currentIndexChanged.connect(lambda _: self._choose_pair(None))
        for choice in (self.variant, self.mentee):
            choice.currentIndexChanged.connect(self._tell)
        self.reason.textChanged.connect(self._tell)
        self.last_day.dateChanged.connect(self._tell)
        self.by_hand.toggled.connect(self._tell)

    def _follow(self) -> None:
        """Another day of notice moves the last day to the earliest that the law lets."""
        with self.store.reading() as session:
            first = notice.earliest(session, self.received.day)
        self.last_day.setDate(DayEdit(first).date())
        self._tell()

    def _choose_pair(self, mentee_id: int | None) -> None:
        mentees = notice.mentees_of(self._rows, self.pair.value if self._rows else 0)
        self.mentee.put([(name.short, key) for key, name in mentees], mentee_id)
        self._tell()

    def _tell(self) -> None:
        for day in (self.received, self.last_day):
            day.setDisabled(self.by_hand.isChecked())
        self.mentee.setEnabled(self.variant.value is Variant.REPLACEMENT)
        with self.store.reading() as session:
            said = notice.warnings(session, self.answers())
            first = notice.earliest(session, self.received.day)
        usual = f"Три рабочих дня после вручения истекают {dates.requisite(first)}."
        mark(self.term, "tone", Tone.WARN if said else Tone.PLAIN)
        self.term.setText(said[0] if said else usual)
        self.term.setVisible(not self.by_hand.isChecked())
        self.changed.emit()

    def _lay_out(self) -> None:
        fields, column = Fields(), column_of(self)
        for title, widget in (
            ("Документ", self.variant),
            ("Пара", self.pair),
            ("Кто просит", self.mentee),
            ("Причина", self.reason),
            ("День вручения", self.received),
            ("Последний день", self.last_day),
        ):
            fields.add(title, widget)
        column.addLayout(fields)
        column.addWidget(self.by_hand)
        column.addWidget(self.term)


def _named(row: notice.PairRow) -> str:
    return f"{row.mentor.short}\xa0– {_listed([name.short for _, name in row.mentees])}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
