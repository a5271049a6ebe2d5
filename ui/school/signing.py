"""The block «Кто подписывает»: the entries with their days, and what may be done with them."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mentoring_desktop import organisation, signatories
from mentoring_desktop.language import Case, dates
from mentoring_desktop.people import staff
from ui import theme
from ui.labels import label, mark
from ui.news import telling
from ui.school.block import Block
from ui.school.person_window import PersonWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from mentoring_desktop.people.staff import StaffRow
    from mentoring_desktop.signatories import SignatoryRow
    from mentoring_desktop.store import Session, Store

_LEAVE = timedelta(days=27)
"""From the first to the last of the 28 days of a leave, for which a director is replaced most."""


class SigningBlock(Block):
    """Who signs and when; the director is changed here."""

    removed = Signal(str, str)
    """The name of the one whose entry was taken away, and the title of that action."""

    def __init__(self, store: Store) -> None:
        super().__init__("Кто подписывает")
        self._store = store
        self._rows: Sequence[SignatoryRow] = ()
        self._people: Sequence[StaffRow] = ()
        self.entries: list[Entry] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.PAD)
        self.column.addLayout(self._list)
        self.replacing = QPushButton("Сменить директора…")
        self.acting = QPushButton("Исполняющий обязанности…")
        self.replacing.clicked.connect(self._ask_replacing)
        self.acting.clicked.connect(self._ask_acting)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addStretch(1)
        line.addWidget(self.acting)
        line.addWidget(self.replacing)
        self.column.addLayout(line)

    def take(self, rows: Sequence[SignatoryRow], people: Sequence[StaffRow]) -> None:
        """Show the entries, and learn the people to choose from."""
        self._people = people
        if rows == self._rows:
            return
        inside = any(entry.isAncestorOf(self.focusWidget()) for entry in self.entries)
        for entry in self.entries:
            entry.deleteLater()
        self._rows = rows
        self.entries = [self._entry(row) for row in rows]
        for entry in self.entries:
            self._list.addWidget(entry)
        if inside:
            self.replacing.setFocus()

    def _entry(self, row: SignatoryRow) -> Entry:
        return Entry(row, partial(self._ask_mended, row), partial(self._remove, row))

    def _ask_replacing(self) -> None:
        post = next((row.position for row in self._rows if not row.acting), "директор")
        window = PersonWindow("Сменить директора", self._replace, self, self._people, post=post)
        window.ask_days(self._today())
        window.open()

    def _ask_acting(self) -> None:
        window = PersonWindow("Исполняющий обязанности", self._act, self, self._people)
        window.ask_days(self._today(), self._today() + _LEAVE)
        window.open()

    def _ask_mended(self, row: SignatoryRow) -> None:
        window = PersonWindow("Исправить запись", partial(self._mend, row), self, post=row.position)
        window.show_person(row.name, row.position)
        window.ask_days(row.date_from, row.date_to if row.acting else None)
        window.open()

    def _replace(self, window: PersonWindow) -> None:
        whom = window.name().short_in(Case.ACC)
        with self._store.changing(f"Сменить директора на {whom}") as session:
            person, post = self._person(session, window), window.position.text()
            signatories.replace(session, person, post, window.day(window.since))

    def _act(self, window: PersonWindow) -> None:
        whom = window.name().short_in(Case.ACC)
        first, last = window.day(window.since), window.day(window.until)
        with self._store.changing(f"Назначить и. о. директора {whom}") as session:
            signatories.add_acting(session, self._person(session, window), first, last)

    def _mend(self, row: SignatoryRow, window: PersonWindow) -> None:
        name, post = window.name(), window.position.text()
        until = window.day(window.until) if row.acting else None
        with self._store.changing(f"Исправить запись: {name.short}") as session:
            staff.rename(session, row.person_id, name)
            signatories.correct(session, row.id, post, window.day(window.since), until)

    def _remove(self, row: SignatoryRow) -> None:
        name = row.name.short
        title = f"Убрать запись: {name}"
        with telling(self):
            with self._store.changing(title) as session:
                signatories.remove(session, row.id)
            self.removed.emit(name, title)

    def _person(self, session: Session, window: PersonWindow) -> int:
        return window.chosen or staff.enter(session, window.name(), window.position.text())

    def _today(self) -> date:
        with self._store.reading() as session:
            return organisation.today(session)


class Entry(QWidget):
    """Who signs, in which post, from when to when; it can be mended and taken away."""

    def __init__(
        self, row: SignatoryRow, mend: Callable[[], None], remove: Callable[[], None]
    ) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = label("heading", row.name.full)
        self.term = label("secondary", _term(row))
        words.addWidget(self.name)
        words.addWidget(self.term)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.STEP)
        line.addLayout(words, 1)
        self.chip = label("chip", "подписывает")
        self.chip.setWordWrap(False)
        mark(self.chip, "tone", "ok")
        self.chip.setVisible(row.signs_today)
        line.addWidget(self.chip, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for text, keys, act in (("Исправить…", "F2", mend), ("Убрать", "Del", remove)):
            line.addWidget(
                self._button(text, keys, act, row.name.short),
                alignment=Qt.AlignmentFlag.AlignVCenter,
            )

    def _button(self, text: str, keys: str, act: Callable[[], None], whom: str) -> QPushButton:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)
        button = QPushButton(text, flat=True)
        button.setAccessibleName(f"{text.rstrip('…')}: {whom}")
        button.setToolTip(f"{text} ({keys})")
        button.clicked.connect(action.trigger)
        return button


def _term(row: SignatoryRow) -> str:
    post = f"и. о., {row.position}" if row.acting else row.position
    if row.date_to:
        return f"{post} · {dates.period(row.date_from, row.date_to)}"
    return f"{post} · с {dates.requisite(row.date_from)}"
