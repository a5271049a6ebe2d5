"""The window that adds somebody to a bank, and sees to it that nobody is entered twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, names
from mentoring_desktop.people import PersonName, card, duplicates
from ui import theme
from ui.card import GENDERS
from ui.growing import GrowingDialog
from ui.labels import label, mark
from ui.name_line import NameLine
from ui.news import telling

if TYPE_CHECKING:
    from mentoring_desktop.people.duplicates import Like
    from mentoring_desktop.store import Store
    from ui.bank.parts import Bank

WIDTH = 440
MOST_LIKES = 3


class AddWindow(GrowingDialog):
    """Asks for a name and a position, of one person or of several one after another."""

    added = Signal(int)
    """Carries the key of the new row."""

    def __init__(self, store: Store, bank: Bank, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._bank = store, bank
        self.setMinimumWidth(WIDTH)
        self.last, self.first, self.middle = (NameLine() for _ in range(3))
        self.position = QLineEdit()
        self.genders = {gender: QRadioButton(word) for word, gender in GENDERS}
        self._gender_is_guessed = True
        self.refusal = label("refusal")
        self._strips: list[QWidget] = []
        self._learn_people()
        self._lay_out()
        for line in (self.last, self.first, self.middle):
            line.textChanged.connect(self._look_at_name)
        for button in self.genders.values():
            button.clicked.connect(self._gender_chosen)
        self._look_at_name()

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def add(self) -> None:
        """Enter the person and close."""
        if self._entered():
            self.accept()

    def add_more(self) -> None:
        """Enter the person and ask for the next one."""
        if self._entered():
            self._clear()

    def take(self, like: Like) -> None:
        """Put somebody of the school into the bank, so that nobody is entered twice."""
        with telling(self):
            with self._store.changing(_title(like.person.name)) as session:
                added = self._bank.add(session, like.person.id)
            self.added.emit(added)
            self.accept()

    def _learn_people(self) -> None:
        with self._store.reading() as session:
            self._people = duplicates.Duplicates(duplicates.known(session))

    def _entered(self) -> bool:
        """Enter the person and put them into the bank, as one action; tell whether it is done."""
        with telling(self):
            name = self._name()
            with self._store.changing(_title(name)) as session:
                person = card.add(session, name.last, name.first, name.middle, name.gender)
                card.change(session, person, "position", self.position.text())
                added = self._bank.add(session, person)
            self.added.emit(added)
            return True
        return False

    def _clear(self) -> None:
        self._learn_people()
        for line in (self.last, self.first, self.middle, self.position):
            line.clear()
        self._group.setExclusive(False)
        for button in self.genders.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._gender_is_guessed = True
        self.last.setFocus()

    def _name(self) -> PersonName:
        gender = next((each for each, button in self.genders.items() if button.isChecked()), None)
        if not (self.last.text().strip() and self.first.text().strip()):
            raise MentoringError("Напишите фамилию и имя.")
        if gender is None:
            next(iter(self.genders.values())).setFocus()
            raise MentoringError("Укажите пол: от него зависит склонение имени в документах.")
        return PersonName(*self._typed(), gender)

    def _typed(self) -> tuple[str, str, str]:
        last, first, middle = (line.text().strip() for line in (self.last, self.first, self.middle))
        return last, first, middle

    def _look_at_name(self) -> None:
        self.tell("")
        self._guess_gender()
        self._show_likes()

    def _guess_gender(self) -> None:
        guess = names.gender_of(*self._typed()) if any(self._typed()) else None
        if guess and self._gender_is_guessed:
            self.genders[guess].setChecked(True)

    def _gender_chosen(self) -> None:
        self._gender_is_guessed = False

    def _show_likes(self) -> None:
        likes = self._people.like(*self._typed())[:MOST_LIKES]
        for strip in self._strips:
            strip.setParent(None)
            strip.deleteLater()
        self._strips = [self._strip(like) for like in likes]
        for at, strip in enumerate(self._strips):
            self._column.insertWidget(1 + at, strip)
        namesake = bool(likes) and likes[0].same_name
        self.ok.setText("Добавить однофамильца" if namesake else "Добавить")
        self.ok.setDefault(not namesake)
        mark(self.ok, "primary", not namesake)

    def _strip(self, like: Like) -> QWidget:
        strip = QWidget()
        strip.setObjectName("card")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        take = QPushButton("Взять этого человека")
        take.setProperty("primary", like.same_name)
        take.setDefault(like.same_name)
        take.setAutoDefault(like.same_name)
        take.setAccessibleDescription(_said(like))
        take.clicked.connect(lambda: self.take(like))
        line = QHBoxLayout(strip)
        line.addWidget(QLabel(_said(like), wordWrap=True), 1)
        line.addWidget(take)
        return strip

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(theme.GAP)
        for title, line in (
            ("Фамилия", self.last),
            ("Имя", self.first),
            ("Отчество", self.middle),
        ):
            line.setAccessibleName(title)
            form.addRow(title, line)
        form.addRow("Пол", self._gender_line())
        self.position.setAccessibleName("Должность")
        form.addRow("Должность", self.position)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.PAD)
        self._column.addLayout(form)
        self._column.addWidget(self.refusal)
        self._column.addWidget(self._buttons())

    def _gender_line(self) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        for button in self.genders.values():
            self._group.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        return widget

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = QPushButton("Добавить", default=True)
        self.more = QPushButton("Добавить ещё", autoDefault=False)
        self.more.setToolTip("Добавить и ввести следующего")
        self.more.clicked.connect(self.add_more)
        box.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.more, QDialogButtonBox.ButtonRole.ActionRole)
        box.accepted.connect(self.add)
        box.rejected.connect(self.reject)
        return box


def _said(like: Like) -> str:
    """Say who is in the school already: certainly of this name, or only like it."""
    person = like.person
    who = ", ".join(filter(None, (person.name.full, person.position)))
    return f"Уже есть в школе: {who}" if like.same_name else f"{like.why.capitalize()}: {who}"


def _title(name: PersonName) -> str:
    return f"Добавить {name.short_in(Case.ACC)}"
