"""What every section of the card is: a view of somebody in which each change is an action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
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


R = TypeVar("R", bound=Somebody)


class Section(QWidget, Generic[R]):
    """A section of the card; ``row`` and ``person`` are those it shows now."""

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
