"""A list of sentences, each with a box to tick: what a paper takes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QAbstractItemModel

    from ui.rows import AnyIndex

_KEY, _TICK = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.CheckStateRole
_ROWS = 4


class Ticks(QListWidget):
    """Sentences that wrap; Space ticks the current one."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentences")
        self.setAccessibleName(name)
        self.setItemDelegate(TickLines(self))
        self.setWordWrap(True)
        self.setSpacing(theme.STEP // 2)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def offer(self, rows: Sequence[tuple[int, str]], ticked: Collection[int]) -> None:
        """Show these sentences under their keys, some of them ticked."""
        self.blockSignals(True)
        self.clear()
        for key, text in rows:
            item = QListWidgetItem(text, self)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked
            item.setCheckState(on)
        self.setCurrentRow(0)
        self.setMinimumHeight(min(_ROWS, max(2, len(rows))) * theme.ROW)
        self.blockSignals(False)
        self.changed.emit()

    @property
    def ticked(self) -> list[int]:
        """The keys of those ticked, from top to bottom."""
        items = (self.item(row) for row in range(self.count()))
        return [int(item.data(_KEY)) for item in items if _is_on(item)]

    def tick(self, key: int, *, on: bool = True) -> None:
        """Tick one, or take its tick away."""
        for item in (self.item(row) for row in range(self.count())):
            if item.data(_KEY) == key:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


class TickLines(QStyledItemDelegate):
    """A click anywhere on the row ticks it, as Space does."""

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        left = event.button() == Qt.MouseButton.LeftButton
        if not left or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        ticked = Qt.CheckState(index.data(_TICK)) == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, turned, _TICK)


def _is_on(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
