"""Lists whose people can be picked up and carried: what both sides of the page have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from ui.pairs import luggage
from ui.pairs.mentee_card import HOT_SPOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

ACTIONS = Qt.DropAction.LinkAction | Qt.DropAction.MoveAction


def _run(drag: QDrag) -> Qt.DropAction:
    return drag.exec(ACTIONS, Qt.DropAction.LinkAction)


class CarryingView(QListView):
    """A list out of which people are dragged, several at once, and onto which they are dropped."""

    lifted = Signal(object)
    """Keys of the mentees that have just gone up."""
    entered = Signal(object)
    """The same keys, when the pointer with the people comes over the list."""
    landed = Signal()
    """The drag is over, whatever came of it."""

    def __init__(
        self, picture_of: Callable[[Sequence[int]], QPixmap], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.run_drag: Callable[[QDrag], Qt.DropAction] = _run
        """Where a drag goes on until it ends; a test plays its events here."""
        self._picture_of = picture_of
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.LinkAction)
        self.setDropIndicatorShown(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def takes(self, point: QPoint) -> bool:
        """Tell whether people can be let go at this point of the viewport."""
        raise NotImplementedError

    def take(self, point: QPoint, mentee_ids: Sequence[int]) -> None:
        """Do with the people what letting go here means."""
        raise NotImplementedError

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        load = self.model().mimeData(self.selectedIndexes())
        mentee_ids = luggage.unpack(load)
        if not mentee_ids:
            return
        drag = QDrag(self)
        drag.setMimeData(load)
        drag.setPixmap(self._picture_of(mentee_ids))
        drag.setHotSpot(HOT_SPOT)
        self.lifted.emit(mentee_ids)
        try:
            self.run_drag(drag)
        finally:
            drag.deleteLater()
            self.landed.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # The base class keeps the scrolling near the edges; what is accepted we decide.
        super().dragEnterEvent(event)
        mentee_ids = luggage.unpack(event.mimeData())
        event.setAccepted(bool(mentee_ids))
        if mentee_ids:
            self.entered.emit(mentee_ids)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._answer(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.viewport().update()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._answer(event)
        if event.isAccepted():
            point, load = event.position().toPoint(), event.mimeData()
            self.take(point, luggage.unpack(load))
        self.landed.emit()

    def _answer(self, event: QDropEvent) -> None:
        known = bool(luggage.unpack(event.mimeData()))
        if known and self.takes(event.position().toPoint()):
            event.acceptProposedAction()
        else:
            event.ignore()
