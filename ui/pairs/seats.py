"""The board's rows: every mentor's card and, after it, the people in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from typing_extensions import override

from mentoring_desktop.language import counts
from ui.pairs import luggage
from ui.pairs.wording import category_of, pause_of
from ui.rows import AnyIndex, Column, Rows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QMimeData, QObject

    from mentoring_desktop.mentors import Member, MentorRow


@dataclass(frozen=True)
class Seat:
    """A mentor's card, or a person in it."""

    key: int
    """The mentor's key, or the person's with a minus: it stays when the person moves."""
    mentor: MentorRow
    member: Member | None = None

    @cached_property
    def free(self) -> bool:
        """Whether somebody can be given to the mentor now."""
        return not self.mentor.closed

    @property
    def name(self) -> str:
        """The short name on the card or the line."""
        return self.member.name.short if self.member else self.mentor.name.short

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return _person(self.member) if self.member else _mentor(self.mentor)


class Board(Rows[Seat]):
    """Mentors by surname with their people; only the seats of a changed mentor are made anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        column = Column[Seat]("Наставники", lambda seat: seat.name, hint=lambda seat: seat.spoken)
        super().__init__([column], attrgetter("key"), parent)
        self._cards: dict[int, tuple[Seat, ...]] = {}

    def show_mentors(self, rows: Sequence[MentorRow]) -> None:
        """Show these mentors and no others."""
        self._cards = {}
        self.put_mentors(rows)

    def put_mentors(self, rows: Sequence[MentorRow], gone: Collection[int] = ()) -> None:
        """Show these mentors as they are now, and no more the gone."""
        cards = self._cards | {row.id: _seats(row) for row in rows}
        left = [seats for mentor_id, seats in cards.items() if mentor_id not in gone]
        left.sort(key=lambda seats: seats[0].mentor.sort_key)
        self._cards = {seats[0].mentor.id: seats for seats in left}
        self.set([seat for seats in left for seat in seats])

    def seat_of_mentor(self, mentor_id: int) -> QModelIndex:
        """Give the mentor's card."""
        return self.index_of(mentor_id)

    def seat_of_mentee(self, mentee_id: int) -> QModelIndex:
        """Give the person's line."""
        return self.index_of(-mentee_id)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return self.row(index).spoken
        return super().data(index, role)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        dragged = self.row(index).member is not None
        taking = flags | Qt.ItemFlag.ItemIsDropEnabled
        return taking | Qt.ItemFlag.ItemIsDragEnabled if dragged else taking

    @override
    def mimeTypes(self) -> list[str]:
        return [luggage.MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        members = (self.row(index).member for index in indexes)
        return luggage.pack([member.mentee_id for member in members if member])


def _seats(mentor: MentorRow) -> tuple[Seat, ...]:
    people = (Seat(-member.mentee_id, mentor, member) for member in mentor.members)
    return (Seat(mentor.id, mentor), *people)


def _mentor(mentor: MentorRow) -> str:
    places = counts.count(mentor.capacity, "места", "мест", "мест")
    taken = f"занято {mentor.taken} из {places}"
    return ", ".join(
        filter(
            None, (mentor.name.full, mentor.position, category_of(mentor), taken, pause_of(mentor))
        )
    )


def _person(member: Member) -> str:
    lacking = f"нет согласия: {', '.join(member.missing)}" if member.missing else ""
    return ", ".join(filter(None, (member.name.full, member.status.value, lacking)))
