"""The window that asks for a person by name: somebody of the school, or somebody new."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop.language import Gender, names
from mentoring_desktop.language.folding import sort_key
from mentoring_desktop.people import staff
from ui import theme
from ui.card import GENDERS
from ui.labels import label
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentoring_desktop.people import PersonName
    from mentoring_desktop.people.staff import StaffRow

_WIDTH, _LONGEST = 460, 200


class PersonWindow(QDialog):
    """Asks for the full name, the gender, the post, and the days if they are wanted.

    A name that somebody of the school has means that person; ``chosen`` is the key then.
    """

    def __init__(
        self,
        title: str,
        save: Callable[[PersonWindow], None],
        parent: QWidget,
        people: Sequence[StaffRow] = (),
        *,
        post: str = "",
    ) -> None:
        """Take what is to be done with the answer; a refusal of it is told in the window.

        Args:
            title: what the window is for.
            save: what is done with the answer.
            parent: the block it stands above.
            people: those of the school who may be chosen by name.
            post: the post to begin with; without one the post asked for is the person's own.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._save = save
        self._people = {sort_key(each.name.full): each for each in people}
        self.full_name = QLineEdit(placeholderText="Фамилия Имя Отчество", maxLength=_LONGEST)
        self.gender = QComboBox()
        self.position = QLineEdit(post)
        self._asks_own_post, self._guesses_gender = not post, True
        self.known = label("hint")
        self.refusal = label("refusal")
        self.since, self.until = QDateEdit(), QDateEdit()
        for word, gender in GENDERS:
            self.gender.addItem(word, gender)
        self._lay_out()
        self._complete([each.name.full for each in people])
        self.full_name.textChanged.connect(self._look_at_name)
        self.gender.activated.connect(self._stop_guessing)
        self.tell("")

    def ask_days(self, since: date, until: date | None = None) -> None:
        """Ask for the first day, and for the last one where there is one to begin with."""
        for field, day in ((self.since, since), (self.until, until)):
            if day:
                field.setDate(QDate(day.year, day.month, day.day))
                self.form.setRowVisible(field, True)

    def show_person(self, name: PersonName, position: str) -> None:
        """Show somebody who is to be mended."""
        self._stop_guessing()
        self.full_name.setText(name.full)
        self.gender.setCurrentIndex(self.gender.findData(name.gender))
        self.position.setText(position)

    @property
    def chosen(self) -> int | None:
        """The key of the one of the school who is named so."""
        person = self._known()
        return person.id if person else None

    def name(self) -> PersonName:
        """Give the name of the chosen, or the one that was typed.

        Raises:
            MentoringError: there is no first name.
        """
        person = self._known()
        if person:
            return person.name
        return staff.named(self.full_name.text(), Gender(self.gender.currentData()))

    def day(self, field: QDateEdit) -> date:
        """Give the day shown in ``since`` or ``until``."""
        shown = field.date()
        return date(shown.year(), shown.month(), shown.day())

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def save(self) -> None:
        """Do what the window is for, and close if it was not refused."""
        with telling(self):
            self._save(self)
            self.accept()

    def _look_at_name(self) -> None:
        """Show who of the school is named so, or guess the gender of somebody new."""
        self.tell("")
        person = self._known()
        gender = person.name.gender if person else self._guessed_gender()
        if gender:
            self.gender.setCurrentIndex(self.gender.findData(gender))
        self.gender.setEnabled(person is None)
        self.known.setText(f"Уже есть в школе: {person.position}".rstrip(": ") if person else "")
        self.form.setRowVisible(self.known, person is not None)
        self.form.setRowVisible(self.position, not (person and self._asks_own_post))

    def _known(self) -> StaffRow | None:
        return self._people.get(sort_key(self.full_name.text()))

    def _guessed_gender(self) -> Gender | None:
        typed = self.full_name.text()
        return names.gender_of(*staff.parted(typed)) if self._guesses_gender else None

    def _stop_guessing(self) -> None:
        self._guesses_gender = False

    def _complete(self, full_names: Sequence[str]) -> None:
        completer = QCompleter(full_names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.full_name.setCompleter(completer)

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setVerticalSpacing(theme.GAP)
        self.form.setHorizontalSpacing(theme.BLOCK)
        for title, field in (
            ("ФИО", self.full_name),
            ("Пол", self.gender),
            ("Должность", self.position),
            ("С какого дня", self.since),
            ("По какой день", self.until),
        ):
            field.setAccessibleName(title)
            self.form.addRow(title, field)
        for day in (self.since, self.until):
            day.setCalendarPopup(True)
            day.setDisplayFormat("dd.MM.yyyy")
            self.form.setRowVisible(day, False)
        self.form.insertRow(1, "", self.known)
        self.form.setRowVisible(self.known, False)
        which = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(which.Save | which.Cancel)
        box.button(which.Save).setProperty("primary", True)
        box.accepted.connect(self.save)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.BLOCK)
        column.addLayout(self.form)
        column.addWidget(self.refusal)
        column.addWidget(box)
