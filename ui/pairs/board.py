"""The mentors' board: one item view that lays out, paints and hits cards and the people in them.

It is a list to Qt, and so to a screen reader, whose items lie where ``geometry`` puts them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from ui.pairs.card import Card, CardPainter
from ui.pairs.carrying import CarryingView
from ui.pairs.geometry import Layout, Shape, Step
from ui.pairs.seats import Board

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QItemSelectionModel
    from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QPaintEvent, QResizeEvent

    from mentoring_desktop.mentors import Member, MentorRow
    from ui.pairs.answers import Answers
    from ui.rows import AnyIndex

_Cursor = QAbstractItemView.CursorAction
_STEPS = {
    _Cursor.MoveUp: Step.UP,
    _Cursor.MoveDown: Step.DOWN,
    _Cursor.MoveLeft: Step.LEFT,
    _Cursor.MoveRight: Step.RIGHT,
}


class BoardView(CarryingView):
    """Mentors as cards in a grid; people are dropped onto them and dragged out of them."""

    dropped = Signal(int, object)
    """The mentor's key, and the keys of the mentees let go over the card."""

    def __init__(
        self, picture_of: Callable[[Sequence[int]], QPixmap], parent: QWidget | None = None
    ) -> None:
        # Qt asks where things lie while the view is being made: nothing lies anywhere yet.
        self._painter = CardPainter()
        self._plan: Layout | None = Layout([], 0, self._painter.sizes)
        super().__init__(picture_of, parent)
        self.rows = Board(self)
        self._answers: Answers | None = None
        self._target = -1
        self.setObjectName("cards")
        self.setAccessibleName("Наставники")
        self.setModel(self.rows)
        for signal in (
            self.rows.rowsInserted,
            self.rows.rowsRemoved,
            self.rows.layoutChanged,
            self.rows.modelReset,
            self.rows.dataChanged,
        ):
            signal.connect(self._forget_plan)

    @property
    def plan(self) -> Layout:
        """Where everything lies now."""
        if self._plan is None:
            self._plan = Layout(self._shapes(), self.viewport().width(), self._painter.sizes)
        return self._plan

    @property
    def persons(self) -> list[Member]:
        """The people selected on the board."""
        seats = (self.rows.row(index) for index in self.selectedIndexes())
        return [seat.member for seat in seats if seat.member]

    def rect_of(self, mentor_id: int) -> QRect:
        """Give the mentor's card in the viewport; a null rectangle where there is none."""
        index = self.rows.seat_of_mentor(mentor_id)
        return self._seen(self.plan.card(self._card(index))) if index.isValid() else QRect()

    def answer(self, answers: Answers) -> None:
        """Let every card answer to the people in the air."""
        self._answers = answers
        self.viewport().update()

    def calm(self) -> None:
        """Show again what the mentors can help with."""
        self._answers, self._target = None, -1
        self.viewport().update()

    @override
    def takes(self, point: QPoint) -> bool:
        # A mentor who refuses takes the drop too: then the sentence tells why it cannot be.
        return self.plan.card_at(self._on_board(point)) >= 0

    @override
    def take(self, point: QPoint, mentee_ids: Sequence[int]) -> None:
        mentor = self._mentor(self.plan.card_at(self._on_board(point)))
        self.calm()
        self.dropped.emit(mentor.id, mentee_ids)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._aim(self.plan.card_at(self._on_board(event.position().toPoint())))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._aim(-1)

    @override
    def doItemsLayout(self) -> None:
        self._forget_plan()
        QAbstractItemView.doItemsLayout(self)

    @override
    def updateGeometries(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.plan.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(self._painter.sizes.line)
        QAbstractItemView.updateGeometries(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget_plan()
        QAbstractItemView.resizeEvent(self, event)

    @override
    def visualRect(self, index: AnyIndex) -> QRect:
        return self._seen(self.plan.item(index.row())) if index.isValid() else QRect()

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        item = self.plan.item_at(self._on_board(p))
        return self.rows.index(item, 0) if item >= 0 else QModelIndex()

    @override
    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        bar, page = self.verticalScrollBar(), self.viewport().height()
        item = self.plan.item(index.row())
        card = self.plan.card(self._card(index))
        wanted = card if card.height() <= page else item
        lowest, highest = wanted.bottom() + 1 - page, wanted.top()
        bar.setValue(min(max(bar.value(), lowest), highest))

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if not self.plan.items:
            return QModelIndex()
        at = self.currentIndex().row()
        return self.rows.index(self._next(at, cursorAction) if at >= 0 else 0, 0)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        ends = (rect.topLeft(), rect.bottomRight())
        items = sorted(self.plan.item_at(self._on_board(end)) for end in ends)
        selection = QItemSelection()
        if items[0] >= 0:
            selection.select(*(self.rows.index(item, 0) for item in items))
        self.selectionModel().select(selection, command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    @override
    def isIndexHidden(self, index: AnyIndex) -> bool:
        return False

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

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

    def _next(self, at: int, action: QAbstractItemView.CursorAction) -> int:
        if action in _STEPS:
            return self.plan.step(at, _STEPS[action])
        if action in (_Cursor.MoveHome, _Cursor.MoveEnd):
            return 0 if action is _Cursor.MoveHome else self.plan.items - 1
        if action in (_Cursor.MovePageUp, _Cursor.MovePageDown):
            return self._page(at, -1 if action is _Cursor.MovePageUp else 1)
        way = 1 if action is _Cursor.MoveNext else -1
        return min(max(0, at + way), self.plan.items - 1)

    def _page(self, at: int, way: int) -> int:
        card = self.plan.card_of(at)
        rows = max(1, self.viewport().height() // self.plan.card(card).height())
        there = card + way * rows * self.plan.columns
        return self.plan.head_of(min(max(0, there), self.plan.cards - 1))

    def _aim(self, card: int) -> None:
        if card != self._target:
            self._target = card
            self.viewport().update()

    def _forget_plan(self) -> None:
        self._plan = None

    def _shapes(self) -> list[Shape]:
        """Take the shapes from the rows as they stand, even between two steps of a change."""
        rows = self.rows.shown
        heads = [at for at, seat in enumerate(rows) if seat.member is None or not at]
        return [
            Shape(end - head - 1, free=not rows[head].mentor.closed)
            for head, end in pairwise([*heads, len(rows)])
        ]

    def _mentor(self, card: int) -> MentorRow:
        return self.rows.shown[self.plan.head_of(card)].mentor

    def _card(self, index: AnyIndex) -> int:
        return self.plan.card_of(index.row())

    def _seen(self, rect: QRect) -> QRect:
        return rect.translated(0, -self.verticalOffset())

    def _on_board(self, point: QPoint) -> QPoint:
        return point + QPoint(0, self.verticalOffset())
