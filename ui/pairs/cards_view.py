"""A view of cards that lie where a plan says: no card is asked about but those in sight.

It is a list to Qt, and so to a screen reader, but Qt's own list would measure thousands of cards
anew at every change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from ui import theme
from ui.pairs.carrying import CarryingView
from ui.pairs.geometry import Plan, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel
    from PySide6.QtGui import QResizeEvent

    from ui.rows import AnyIndex

P = TypeVar("P", bound=Plan)

_Cursor = QAbstractItemView.CursorAction
_STEPS = {
    _Cursor.MoveUp: Step.UP,
    _Cursor.MoveDown: Step.DOWN,
    _Cursor.MoveLeft: Step.LEFT,
    _Cursor.MoveRight: Step.RIGHT,
}


class CardsView(CarryingView, Generic[P]):
    """Scrolls, hits, walks over and selects what lies by the plan; subclasses paint it."""

    def __init__(
        self,
        picture_of: Callable[[Sequence[int]], QPixmap],
        empty: P,
        parent: QWidget | None = None,
    ) -> None:
        # Qt asks where things lie while the view is being made: nothing lies anywhere yet.
        self._plan: P | None = empty
        super().__init__(picture_of, parent)
        self.setObjectName("cards")

    @property
    def plan(self) -> P:
        """Where everything lies now."""
        if self._plan is None:
            self._plan = self.make_plan()
        return self._plan

    def make_plan(self) -> P:
        """Lay out the rows as they stand, even between two steps of a change."""
        raise NotImplementedError

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is None:
            return
        for signal in (
            model.rowsInserted,
            model.rowsRemoved,
            model.layoutChanged,
            model.modelReset,
            model.dataChanged,
        ):
            signal.connect(self._forget_plan)

    @override
    def doItemsLayout(self) -> None:
        self._forget_plan()
        QAbstractItemView.doItemsLayout(self)

    @override
    def updateGeometries(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.plan.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(theme.ROW)
        QAbstractItemView.updateGeometries(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget_plan()
        QAbstractItemView.resizeEvent(self, event)

    @override
    def visualRect(self, index: AnyIndex) -> QRect:
        return self.seen(self.plan.item(index.row())) if index.isValid() else QRect()

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        item = self.plan.item_at(self.planned(p))
        return self.model().index(item, 0) if item >= 0 else QModelIndex()

    @override
    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        bar, page = self.verticalScrollBar(), self.viewport().height()
        around = self.plan.around(index.row())
        wanted = around if around.height() <= page else self.plan.item(index.row())
        lowest, highest = wanted.bottom() + 1 - page, wanted.top()
        bar.setValue(min(max(bar.value(), lowest), highest))

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if not self.plan.items:
            return QModelIndex()
        at = self.currentIndex().row()
        return self.model().index(self._next(at, cursorAction) if at >= 0 else 0, 0)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        ends = (rect.topLeft(), rect.bottomRight())
        items = sorted(self.plan.item_at(self.planned(end)) for end in ends)
        selection = QItemSelection()
        if items[0] >= 0:
            selection.select(*(self.model().index(item, 0) for item in items))
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

    def seen(self, rect: QRect) -> QRect:
        """Give where something that lies on the plan is in the viewport."""
        return rect.translated(0, -self.verticalOffset())

    def planned(self, point: QPoint) -> QPoint:
        """Give where on the plan a point of the viewport is."""
        return point + QPoint(0, self.verticalOffset())

    def _next(self, at: int, action: QAbstractItemView.CursorAction) -> int:
        if action in _STEPS:
            return self.plan.step(at, _STEPS[action])
        if action in (_Cursor.MoveHome, _Cursor.MoveEnd):
            return 0 if action is _Cursor.MoveHome else self.plan.items - 1
        if action in (_Cursor.MovePageUp, _Cursor.MovePageDown):
            way = -1 if action is _Cursor.MovePageUp else 1
            return self.plan.turn(at, way * self.viewport().height())
        way = 1 if action is _Cursor.MoveNext else -1
        return min(max(0, at + way), self.plan.items - 1)

    def _forget_plan(self) -> None:
        self._plan = None
