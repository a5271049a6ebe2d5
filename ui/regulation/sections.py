"""The sections of the Положение: their list, and the chosen one to be worded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mentoring_desktop.papers import regulation
from ui import theme
from ui.fields import text_field
from ui.labels import label
from ui.news import telling
from ui.regulation.long_text import LongText
from ui.surveys.ordered import OrderedList

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.papers.regulation import Edition, SectionRow
    from mentoring_desktop.store import Store

_HINT = (
    "Каждая строка – пункт, строка с тире в начале – элемент перечня; номера проставит программа. "
    "{school|pre} – название школы в нужном падеже, {noun|gen} – как она называет себя."
)
_LEFT = 250


class SectionsTab(QWidget):
    """Every field saves itself; what the program came with can be returned."""

    typed = Signal()
    """The text being typed is another."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._edition: Edition | None = None
        self._shown: str | None = None
        self.list = OrderedList("Разделы Положения")
        # A bar that comes and goes would leave titles cut that were wrapped without it.
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.title = text_field("Название", self._write(regulation.retitle, "Переименовать раздел"))
        self.text = LongText("Текст раздела", self._write(regulation.reword, "Изменить раздел"))
        self.new_title = QLineEdit(placeholderText="Новый раздел")
        self.adding = _button("Добавить", self.add)
        self.removing = _button("Убрать раздел", self.remove)
        self.restoring_one = _button("Вернуть исходный текст раздела", self._restore_one)
        self.restoring_all = _button("Вернуть всё исходное", self._restore_all)
        self._lay_out()
        self.list.chosen.connect(self._show_section)
        self.list.moved.connect(self._move)
        self.text.typed.connect(self.typed)
        self.setFocusProxy(self.list)

    def take(self, edition: Edition) -> None:
        """Show a version; a signed one is only looked at."""
        other = self._edition is None or self._edition.id != edition.id
        self._edition, self._shown = edition, None if other else self._shown
        self.list.put([(each.code, each.title, False) for each in edition.sections])
        for control in (self.new_title, self.adding, self.removing, self.restoring_one):
            control.setEnabled(not edition.locked)
        self.title.editor.setReadOnly(edition.locked)
        self.text.editor.setReadOnly(edition.locked)
        changed = edition.sections != regulation.original()
        self.restoring_all.setEnabled(changed and not edition.locked)

    @property
    def section(self) -> SectionRow | None:
        """The section that is shown."""
        sections = self._edition.sections if self._edition else ()
        return next((each for each in sections if each.code == self.list.current), None)

    def add(self) -> None:
        """Add the section typed below the list, and show it."""
        with telling(self):
            title = self.new_title.text()
            with self._store.changing(f"Добавить раздел: {title}") as session:
                code = regulation.add(session, title)
            self.new_title.clear()
            self.list.choose(code)
            self.text.setFocus()

    def remove(self) -> None:
        """Take the chosen section out."""
        self._do(regulation.remove, "Убрать раздел")

    def _show_section(self) -> None:
        section = self.section
        self._right.setVisible(section is not None)
        if section is None:
            return
        afresh, self._shown = section.code != self._shown, section.code
        self.title.take(section.title, afresh=afresh)
        self.text.take(section.text, afresh=afresh)
        shipped = section.shipped
        self.restoring_one.setVisible(shipped is not None and shipped != section)
        self.typed.emit()

    def _write(self, act: Callable[..., None], deed: str) -> Callable[[str], None]:
        def write(value: str) -> None:
            with self._store.changing(f"{deed}: {self._named}") as session:
                act(session, self._shown, value)

        return write

    def _do(self, act: Callable[..., Any], deed: str) -> None:
        if self._shown is None:
            return
        with telling(self), self._store.changing(f"{deed}: {self._named}") as session:
            act(session, self._shown)

    @property
    def _named(self) -> str:
        sections = self._edition.sections if self._edition else ()
        return next((each.title for each in sections if each.code == self._shown), "")

    def _move(self, code: str, place: int) -> None:
        with telling(self), self._store.changing("Передвинуть раздел") as session:
            regulation.move(session, code, place)

    def _restore_one(self) -> None:
        self._do(regulation.restore_section, "Вернуть исходный текст")

    def _restore_all(self) -> None:
        with telling(self), self._store.changing("Вернуть исходное Положение") as session:
            regulation.restore(session)

    def _lay_out(self) -> None:
        self.new_title.setAccessibleName("Новый раздел")
        self.new_title.returnPressed.connect(self.add)
        self.adding.setProperty("primary", True)
        adding = QHBoxLayout()
        adding.setSpacing(theme.GAP)
        adding.addWidget(self.new_title, 1)
        adding.addWidget(self.adding)
        beside = QWidget()
        beside.setFixedWidth(_LEFT)
        left = QVBoxLayout(beside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.GAP)
        left.addWidget(self.list, 1)
        left.addLayout(adding)
        left.addWidget(self.restoring_all, alignment=Qt.AlignmentFlag.AlignLeft)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.GAP)
        right.addWidget(self.title)
        right.addWidget(self.text, 1)
        right.addWidget(label("hint", _HINT))
        deeds = QHBoxLayout()
        deeds.setSpacing(theme.GAP)
        deeds.addWidget(self.restoring_one)
        deeds.addStretch(1)
        deeds.addWidget(self.removing)
        right.addLayout(deeds)
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(theme.BLOCK)
        halves.addWidget(beside)
        halves.addWidget(self._right, 1)


def _button(text: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(text, autoDefault=False)
    button.clicked.connect(act)
    return button
