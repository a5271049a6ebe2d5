"""A list whose rows are put in order by dragging, by keys, or from its menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem
from typing_extensions import override

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtGui import QDropEvent

_KEY = Qt.ItemDataRole.UserRole


class OrderedList(QListWidget):
    """Rows by key; those that are hidden from the sheets are grey."""

    chosen = Signal()
    """Another row is current."""
    moved = Signal(object, int)
    """The key of a row and the place it is wanted at, 0 being the first."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("ordered")
        self.setAccessibleName(name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for text, key, by in (("Выше", "Alt+Up", -1), ("Ниже", "Alt+Down", 1)):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self.shift, by))
            self.addAction(action)
        self.currentRowChanged.connect(self.chosen)

    @property
    def current(self) -> Any:  # noqa: ANN401 - the tab's own keys
        """The key of the current row, if there is one."""
        item = self.currentItem()
        return item.data(_KEY) if item else None

    def put(self, rows: Sequence[tuple[Hashable, str, bool]]) -> None:
        """Show these rows, each with its key, its text, and whether it is hidden.

        The current row stays current, or the one in its place.
        """
        key, at = self.current, max(0, self.currentRow())
        with QSignalBlocker(self):
            self.clear()
            for number, (row, text, hidden) in enumerate(rows, 1):
                item = QListWidgetItem(f"{number}. {text}")
                item.setData(_KEY, row)
                if hidden:
                    item.setText(f"{item.text()} (скрыто)")
                    item.setForeground(QColor(theme.current().text2))
                self.addItem(item)
            keys = [row for row, *_ in rows]
            self.setCurrentRow(keys.index(key) if key in keys else min(at, len(rows) - 1))
        self.chosen.emit()

    def choose(self, key: Hashable) -> None:
        """Make the row of this key current."""
        for at in range(self.count()):
            if self.item(at).data(_KEY) == key:
                self.setCurrentRow(at)

    def shift(self, by: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's own
        """Move the current row up or down by so many places."""
        to = self.currentRow() + by
        if self.current is not None and 0 <= to < self.count():
            self.moved.emit(self.current, to)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the row is wanted; the list is filled anew when it has come there."""
        target = self.indexAt(event.position().toPoint())
        to = target.row() if target.isValid() else self.count()
        after = self.dropIndicatorPosition() != QAbstractItemView.DropIndicatorPosition.AboveItem
        if target.isValid() and after:
            to += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.put_at(to)

    def put_at(self, gap: int) -> None:
        """Move the current row into the gap before the row of this number."""
        at = self.currentRow()
        to = gap - 1 if gap > at else gap
        if self.current is not None and to != at:
            self.moved.emit(self.current, to)
