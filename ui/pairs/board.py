"""The mentors' board: cards in a grid, with the people in them, who are carried to and fro."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPainter, QPixmap
from typing_extensions import override

from ui.pairs.card import Card, CardPainter
from ui.pairs.cards_view import CardsView
from ui.pairs.geometry import Layout, Shape
from ui.pairs.seats import Board

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from mentoring_desktop.mentors import Member, MentorRow
    from ui.pairs.answers import Answers


class BoardView(CardsView[Layout]):
    """Mentors as cards in a grid; people are dropped onto them and dragged out of them."""

    dropped = Signal(int, object)
    """The mentor's key, and the keys of the mentees let go over the card."""

    def __init__(
        self, picture_of: Callable[[Sequence[int]], QPixmap], parent: QWidget | None = None
    ) -> None:
        self._painter = CardPainter()
        super().__init__(picture_of, Layout([], 0, self._painter.sizes), parent)
        self.rows = Board(self)
        self._answers: Answers | None = None
        self._target = -1
        self.setAccessibleName("Наставники")
        self.setModel(self.rows)

    @property
    def persons(self) -> list[Member]:
        """The people selected on the board."""
        seats = (self.rows.row(index) for index in self.selectedIndexes())
        return [seat.member for seat in seats if seat.member]

    def rect_of(self, mentor_id: int) -> QRect:
        """Give the mentor's card in the viewport; a null rectangle where there is none."""
        index = self.rows.seat_of_mentor(mentor_id)
        return self.seen(self.plan.around(index.row())) if index.isValid() else QRect()

    def answer(self, answers: Answers) -> None:
        """Let every card answer to the people in the air."""
        self._answers = answers
        self.viewport().update()

    def calm(self) -> None:
        """Show again what the mentors can help with."""
        self._answers, self._target = None, -1
        self.viewport().update()

    @override
    def make_plan(self) -> Layout:
        rows = self.rows.shown
        heads = [at for at, seat in enumerate(rows) if seat.member is None or not at]
        shapes = [
            Shape(end - head - 1, free=rows[head].free)
            for head, end in pairwise([*heads, len(rows)])
        ]
        return Layout(shapes, self.viewport().width(), self._painter.sizes)

    @override
    def takes(self, point: QPoint) -> bool:
        # A mentor who refuses takes the drop too: then the sentence tells why it cannot be.
        return self.plan.card_at(self.planned(point)) >= 0

    @override
    def take(self, point: QPoint, mentee_ids: Sequence[int]) -> None:
        mentor = self._mentor(self.plan.card_at(self.planned(point)))
        self.calm()
        self.dropped.emit(mentor.id, mentee_ids)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._aim(self.plan.card_at(self.planned(event.position().toPoint())))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._aim(-1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalOffset())
        dirty = event.rect().translated(0, self.verticalOffset())
        for card in self.plan.between(dirty.top(), dirty.bottom()):
            self._painter.paint(painter, self.plan, self._view(card))
        painter.end()

    def _view(self, card: int) -> Card:
        mentor, head = self._mentor(card), self.plan.head_of(card)
        lines = range(head, head + 1 + len(mentor.members))
        selected = self.selectionModel().isRowSelected
        return Card(
            at=card,
            mentor=mentor,
            answer=self._answers.of(mentor) if self._answers else None,
            aimed=card == self._target,
            selected=frozenset(item for item in lines if selected(item)),
            focused=self.currentIndex().row() if self.hasFocus() else -1,
            carried=self._answers.mentee_ids if self._answers else frozenset(),
        )

    def _aim(self, card: int) -> None:
        if card != self._target:
            self._target = card
            self.viewport().update()

    def _mentor(self, card: int) -> MentorRow:
        return self.rows.shown[self.plan.head_of(card)].mentor
