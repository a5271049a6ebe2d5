"""The panel at the right of a list: the head of the card and its sections."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import theme
from ui.card.avatar import Avatar
from ui.card.section import R, Section
from ui.card.switch import Switch
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction, QKeyEvent

    from mentoring_desktop.people.card import PersonCard

NARROW, WIDE = 330, 380
WIDE_PAGE = 1150
"""How wide a page must be, in pixels, to give the card its greater width."""

NOBODY = "Выберите человека в списке, и здесь откроется его карточка."


class Card(QFrame, Generic[R]):
    """The card of the one chosen in the list; without one it says how to choose."""

    left = Signal()
    """Esc was pressed: the list is wanted again."""
    said = Signal(str, str, object)
    """A section says, as a page does, that something is done."""
    forms_made = Signal(object)
    """A section has made ``Forms`` to be shown and printed."""
    wanted = Signal(str)
    """A section names the page that has what is missing here."""
    wanted_row = Signal(str, int)
    """A section names a page, and the key of what is to be chosen there."""

    def __init__(self, sections: Mapping[str, Section[R]], commands: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._width = NARROW
        self.setMinimumWidth(NARROW)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Карточка")
        self.sections = sections
        self.head = Head()
        self.switch = Switch(list(sections), self)
        self._pages = QStackedWidget()
        for section in sections.values():
            self._add(section)
        self.switch.chosen.connect(self._show_section)
        self._shown_id: int | None = None
        self._either = QStackedLayout(self)
        self._either.addWidget(_calm(NOBODY))
        self._either.addWidget(self._somebody(commands))
        self.take(None, None)

    def take(self, row: R | None, person: PersonCard | None) -> None:
        """Show somebody or nobody; what is being typed stays while it is the same person."""
        self._either.setCurrentIndex(int(row is not None))
        afresh = row is None or row.id != self._shown_id
        self._shown_id = row.id if row else None
        if row and person:
            self.head.take(person)
            for section in self.sections.values():
                section.take(row, person, afresh=afresh)

    def fit(self, page: int) -> None:
        """Take the width that a page of so many pixels can spare."""
        self._width = WIDE if page >= WIDE_PAGE else NARROW
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width, super().sizeHint().height())

    def open(self) -> None:
        """Give the focus to the first thing of the section shown."""
        list(self.sections.values())[self._pages.currentIndex()].setFocus()

    def turn_to(self, title: str) -> None:
        """Show the section of this title."""
        self.switch.turn_to(list(self.sections).index(title))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _somebody(self, commands: Sequence[QAction]) -> QWidget:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(theme.PAD, theme.PAD, theme.GAP, theme.GAP)
        column.setSpacing(theme.PAD)
        column.addWidget(self.head)
        column.addWidget(self.switch)
        column.addWidget(self._pages, 1)
        column.addLayout(_buttons(commands))
        return widget

    def _add(self, section: Section[R]) -> None:
        section.said.connect(self.said)
        section.forms_made.connect(self.forms_made)
        section.wanted.connect(self.wanted)
        section.wanted_row.connect(self.wanted_row)
        self._pages.addWidget(section)

    def _show_section(self, at: int) -> None:
        """Open a section; the keyboard comes along if it was in the one before."""
        inside = self._pages.isAncestorOf(self.focusWidget())
        self._pages.setCurrentIndex(at)
        if inside:
            self.open()


class Head(QWidget):
    """Avatar, full name, and what the person works as."""

    def __init__(self) -> None:
        super().__init__()
        self._avatar = Avatar()
        self.name = label("heading")
        self.work = label("secondary")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.work)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.PAD)
        line.addWidget(self._avatar, alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)

    def take(self, person: PersonCard) -> None:
        """Show a person."""
        self._avatar.take(person.name.initials)
        self.name.setText(person.name.full)
        both = "наставляемый и наставник" if person.mentee and person.mentor else ""
        work = person.position or "должность не указана"
        self.work.setText(" · ".join(filter(None, (work, both))))


def _calm(text: str) -> QLabel:
    calm = label("secondary", text)
    calm.setAlignment(Qt.AlignmentFlag.AlignCenter)
    calm.setMargin(theme.EDGE)
    return calm


def _buttons(commands: Sequence[QAction]) -> QHBoxLayout:
    line = QHBoxLayout()
    for command in commands:
        button = QToolButton()
        button.setDefaultAction(command)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        command.visibleChanged.connect(partial(_follow, button, command))
        _follow(button, command)
        line.addWidget(button)
    line.addStretch(1)
    return line


def _follow(button: QToolButton, command: QAction) -> None:
    button.setVisible(command.isVisible())
