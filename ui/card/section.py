"""What every section of the card is: a view of somebody in which each change is an action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from enum import Enum

    from PySide6.QtGui import QShowEvent

    from mentoring_desktop.people import PersonName
    from mentoring_desktop.people.card import PersonCard
    from mentoring_desktop.store import Store


class Somebody(Protocol):
    """A row of a bank: a person in one part of mentoring."""

    @property
    def id(self) -> int:
        """The key of the part, such as the mentee's."""

    @property
    def person_id(self) -> int:
        """The key of the person."""

    @property
    def name(self) -> PersonName:
        """The person's name."""

    @property
    def position(self) -> str:
        """What the person works as."""

    @property
    def standing(self) -> Enum:
        """Where the person stands in this part."""

    @property
    def warning(self) -> str:
        """What is amiss with the part, if anything is."""


R = TypeVar("R", bound=Somebody)


class Section(QWidget, Generic[R]):
    """A section of the card; ``row`` and ``person`` are those it shows now."""

    said = Signal(str, str, object)
    """A quiet message, the text of its one button, and what the button does."""
    forms_made = Signal(object)
    """Carries ``Forms`` that are to be shown and printed."""
    wanted = Signal(str)
    """The name of the page that has what is missing here."""
    wanted_row = Signal(str, int)
    """The name of a page, and the key of what is to be chosen there."""

    row: R
    person: PersonCard

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store

    def take(self, row: R, person: PersonCard, *, afresh: bool) -> None:
        """Show somebody, ``afresh`` when it was somebody else before."""
        self.row, self.person = row, person
        self.fill(afresh=afresh)

    def fill(self, *, afresh: bool) -> None:
        """Put ``row`` and ``person`` into the widgets."""
        raise NotImplementedError

    def action(self, deed: str) -> str:
        """Name an action on the one shown: «Изменить должность: Ёлкина А.С.»."""
        return f"{deed}: {self.person.name.short}"


class ReadingSection(Section[R]):
    """A section that reads more than the card has: only while it is in sight."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._due: bool | None = None
        """Whether it has to be filled when it is shown, and afresh at that."""

    @override
    def take(self, row: R, person: PersonCard, *, afresh: bool) -> None:
        self.row, self.person = row, person
        if self.isVisible():
            self.fill(afresh=afresh)
            return
        self._due = afresh or bool(self._due)
        if afresh:
            self.forget()

    def forget(self) -> None:
        """Let go of somebody who is not on the card any more, with what was refused."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due is not None:
            afresh, self._due = self._due, None
            self.fill(afresh=afresh)


def scrolled_column(section: QWidget, spacing: int) -> QVBoxLayout:
    """Fill the section with a column that scrolls up and down only."""
    content = QWidget()
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    around = QVBoxLayout(section)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
