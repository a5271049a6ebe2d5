"""The panel at the right of a list: the head of the card and its sections."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
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
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction, QKeyEvent

    from mentoring_desktop.people.card import PersonCard

WIDTH = 330
NOBODY = "Выберите человека в списке, и здесь откроется его карточка."


class Card(QFrame, Generic[R]):
    """The card of the one chosen in the list; without one it says how to choose."""

    left = Signal()
    """Esc was pressed: the list is wanted again."""

    def __init__(self, sections: Mapping[str, Section[R]], commands: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Карточка")
        self.sections = sections
        self.head = Head()
        self._pages = QStackedWidget()
        self._tabs = QButtonGroup(self)
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

    def open(self) -> None:
        """Give the focus to the first thing of the section shown."""
        list(self.sections.values())[self._pages.currentIndex()].setFocus()

    def turn_to(self, title: str) -> None:
        """Show the section of this title."""
        self._tabs.button(list(self.sections).index(title)).click()

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
        column.addLayout(self._segments())
        column.addWidget(self._pages, 1)
        column.addLayout(_buttons(commands))
        return widget

    def _segments(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(0)
        for at, (title, section) in enumerate(self.sections.items()):
            self._pages.addWidget(section)
            button = QPushButton(title)
            button.setProperty("segment", True)
            button.setCheckable(True)
            button.setChecked(at == 0)
            self._tabs.addButton(button, at)
            line.addWidget(button, 1)
        self._tabs.idClicked.connect(self._pages.setCurrentIndex)
        return line


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
        self.work.setText(person.position or "должность не указана")


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
