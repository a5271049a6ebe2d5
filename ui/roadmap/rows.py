"""Qt's face of the roadmap: stages with their items under them, updated row by row."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from mentoring_desktop.roadmap import ItemRow, StageRow
from ui.roadmap import wording
from ui.rows import ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.rows import AnyIndex

_ROOT = QModelIndex()
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Column(enum.IntEnum):
    """The columns of the table, in the order of the printed roadmap."""

    NUMBER = 0
    TEXT = 1
    DONE = 2
    TERM = 3


TITLES = ("№", "Наименование этапа и мероприятия", "Выполнено", "Срок исполнения")


class RoadmapRows(QAbstractItemModel):
    """Two floors: stages, and the items of each in printed order, headings among them.

    An index keeps 0 as its internal id when it is a stage's, and the stage's row plus one when it
    is an item's.
    """

    ticked = Signal(object, bool)
    """An item's box is to be ticked or cleared: its row, and whether it is done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stages: list[StageRow] = []

    @property
    def stages(self) -> Sequence[StageRow]:
        """What is shown."""
        return self._stages

    def set(self, stages: Sequence[StageRow]) -> None:
        """Show these stages from now on; of the same stages only the changed rows are redrawn."""
        if _outline(stages) != _outline(self._stages):
            self.beginResetModel()
            self._stages = list(stages)
            self.endResetModel()
            return
        before, self._stages = self._stages, list(stages)
        for at, (old, new) in enumerate(zip(before, self._stages, strict=True)):
            self._tell_changed(at, old, new)

    def row(self, index: AnyIndex) -> StageRow | ItemRow:
        """Give the stage or the item behind an index."""
        stage = index.internalId()
        return self._stages[stage - 1].items[index.row()] if stage else self._stages[index.row()]

    def index_of(self, item_id: int) -> QModelIndex:
        """Give the index of an item, or an invalid one when there is none."""
        for at, stage in enumerate(self._stages):
            for row, item in enumerate(stage.items):
                if item.id == item_id:
                    return self.createIndex(row, Column.TEXT, at + 1)
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: AnyIndex = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @overload
    def parent(self, /) -> QObject | None: ...
    @overload
    def parent(self, child: AnyIndex, /) -> QModelIndex: ...
    @override
    def parent(self, child: AnyIndex | None = None, /) -> QModelIndex | QObject | None:
        if child is None:
            return super().parent()
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        if not parent.isValid():
            return len(self._stages)
        is_stage = parent.column() == 0 and not parent.internalId()
        return len(self._stages[parent.row()].items) if is_stage else 0

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return len(Column)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        found = super().flags(index)
        if self._item(index):
            found |= Qt.ItemFlag.ItemIsUserCheckable
        return found

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW:
            return self.row(index)
        if role in _TEXT_ROLES:
            return self._text(self.row(index), Column(index.column()))
        if role == Qt.ItemDataRole.CheckStateRole and (item := self._item(index)):
            return Qt.CheckState.Checked if item.done_on else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item = self._item(index)
        if item is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(item, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        wanted = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return TITLES[section] if wanted and section < len(TITLES) else None

    def _text(self, row: StageRow | ItemRow, column: Column) -> str:
        if isinstance(row, StageRow):
            return wording.of_stage(row)[column]
        stage = next(stage for stage in self._stages if stage.id == row.stage_id)
        return wording.of_item(row, stage)[column]

    def _item(self, index: AnyIndex) -> ItemRow | None:
        """Give the item whose box is in this cell, if there is a box."""
        if not index.isValid() or index.column() != Column.TEXT:
            return None
        row = self.row(index)
        return row if isinstance(row, ItemRow) and not row.is_heading else None

    def _tell_changed(self, at: int, old: StageRow, new: StageRow) -> None:
        if old == new:
            return
        self._tell_row(self.index(at, 0))
        for row, (was, now) in enumerate(zip(old.items, new.items, strict=True)):
            if was != now:
                self._tell_row(self.createIndex(row, 0, at + 1))

    def _tell_row(self, first: QModelIndex) -> None:
        self.dataChanged.emit(first, first.siblingAtColumn(Column.TERM))


def _outline(stages: Sequence[StageRow]) -> list[tuple[int, list[int]]]:
    """Give the keys of stages and items as they stand: while it is the same, so are the indexes."""
    return [(stage.id, [item.id for item in stage.items]) for stage in stages]
