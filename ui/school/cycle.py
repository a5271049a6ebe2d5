"""The block «Цикл»: what it is called, when it runs, and who is its curator."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from mentoring_desktop import school_card
from mentoring_desktop.language import Case
from mentoring_desktop.people import card, staff
from ui import theme
from ui.fields import ChoiceField, date_field, text_field
from ui.school.block import Block
from ui.school.person_window import PersonWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentoring_desktop.people.staff import StaffRow
    from mentoring_desktop.school_card import CycleCard
    from mentoring_desktop.store import Store

FIELDS: tuple[tuple[Any, str, str, str], ...] = (
    (text_field, "Название", "title", "название цикла"),
    (date_field, "Начинается", "date_from", "начало цикла"),
    (date_field, "Заканчивается", "date_to", "конец цикла"),
)
"""What makes the field, its label, its name in the core, what is changed."""


class CycleBlock(Block):
    """Fields of the cycle, each saved by itself, and the curator."""

    def __init__(self, store: Store) -> None:
        super().__init__("Цикл")
        self._store = store
        self._people: dict[int, StaffRow] = {}
        for make, title, name, what in FIELDS:
            self.add_field(name, make(title, partial(self._write, name, f"Изменить {what}")))
        self.curator = StaffField("Куратор", partial(self._write, "curator_id", "Сменить куратора"))
        self.add_field("curator_id", self.curator)
        self.other, self.mend = QPushButton("Другой человек…"), QPushButton("Исправить…")
        self.other.setAccessibleName("Куратор: другой человек")
        self.mend.setAccessibleName("Куратор: исправить имя и должность")
        self.other.clicked.connect(self._ask_other)
        self.mend.clicked.connect(self._ask_mended)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addStretch(1)
        line.addWidget(self.mend)
        line.addWidget(self.other)
        self.column.addLayout(line)

    def take(self, cycle: CycleCard, people: Sequence[StaffRow]) -> None:
        """Show the cycle as it is stored, and the people to choose the curator from."""
        self._people = {each.id: each for each in people}
        self.curator.offer(people)
        self.fill(cycle)
        self.mend.setEnabled(cycle.curator_id is not None)

    def _ask_other(self) -> None:
        PersonWindow("Куратор наставничества", self._put, self, list(self._people.values())).open()

    def _ask_mended(self) -> None:
        person = self._people[self.curator.stored or 0]
        window = PersonWindow("Исправить куратора", self._correct, self)
        window.show_person(person.name, person.position)
        window.open()

    def _put(self, window: PersonWindow) -> None:
        name = window.name()
        with self._store.changing(f"Назначить куратором {name.short_in(Case.ACC)}") as session:
            person = window.chosen or staff.enter(session, name, window.position.text())
            school_card.change_cycle(session, "curator_id", person)

    def _correct(self, window: PersonWindow) -> None:
        name, person = window.name(), self.curator.stored or 0
        with self._store.changing(f"Исправить куратора: {name.short}") as session:
            staff.rename(session, person, name)
            card.change(session, person, "position", window.position.text())

    def _write(self, name: str, deed: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
        with self._store.changing(deed) as session:
            school_card.change_cycle(session, name, value)


class StaffField(ChoiceField[int | None]):
    """A choice of one of the school's people, nobody while there is none."""

    def __init__(self, title: str, write: Callable[[int | None], None]) -> None:
        super().__init__(title, write, [("не назначен", None)])

    def offer(self, people: Sequence[StaffRow]) -> None:
        """Learn who there is to choose from; the one shown stays."""
        shown = self.value()
        self._values = [None, *(each.id for each in people)]
        self.editor.clear()
        self.editor.addItem("не назначен")
        for each in people:
            post = f", {each.position}" if each.position else ""
            self.editor.addItem(f"{each.name.full}{post}")
        self.put(shown if shown in self._values else None)
