"""Qt's face of rows: any list of frozen rows as a table or a list that changes row by row."""

from __future__ import annotations

import operator
from bisect import insort
from contextlib import suppress
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
    from collections.abc import Set as AbstractSet


R = TypeVar("R")
AnyIndex = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role under which a view's delegate and a page get the row itself."""

_ROOT = QModelIndex()

_MOST_STEPS = 200
"""Past so many single steps a view is quicker when it is told to read all again."""


@dataclass(frozen=True)
class Column(Generic[R]):
    """A column: its heading, the text of a row, and what it is sorted by if not by the text."""

    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    hint: Callable[[R], str] | None = None
    sample: str = ""
    """A text as wide as the column must be, so that no view has to measure all rows."""
    long: bool = False
    """Whether its texts wrap, and get the room that other columns leave."""

    def order(self, row: R) -> Any:  # noqa: ANN401 - whatever a column compares
        """Give what the row is sorted by."""
        return self.sort(row) if self.sort else self.text(row).casefold()


class Rows(QAbstractTableModel, Generic[R]):
    """Rows behind columns; a new list is compared with the old, so selection and scroll stay."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._all: dict[Hashable, R] = {}
        self._sorted: list[R] = []
        self._shown: list[R] = []
        self._sieve: Callable[[Sequence[R]], Sequence[R]] = list
        self._left: Sequence[R] = ()
        """What the sieve has left, as it gave it."""
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def shown(self) -> Sequence[R]:
        """The rows that pass the filter, in the order shown."""
        return self._shown

    @property
    def all(self) -> Collection[R]:
        """All rows, whatever the filter."""
        return self._all.values()

    def set(self, rows: Sequence[R]) -> None:
        """Show these rows from now on."""
        self._all = {self._key(row): row for row in rows}
        self._arrange()

    def put(self, rows: Sequence[R], gone: Sequence[Hashable] = ()) -> None:
        """Replace some rows by their new selves, add those not yet there, drop the gone."""
        fresh = {self._key(row): row for row in rows}
        changed = fresh.keys() | set(gone)
        old = [self._all[key] for key in changed if key in self._all]
        for key in gone:
            self._all.pop(key, None)
        self._all.update(fresh)
        if len(changed) > _MOST_STEPS:
            self._arrange()
        else:
            self._rearrange(old, fresh.values())

    def narrow(self, keep: Callable[[R], bool]) -> None:
        """Show only the rows that ``keep`` lets through."""
        self.sift(lambda rows: [row for row in rows if keep(row)])

    def sift(self, sieve: Callable[[Sequence[R]], Sequence[R]]) -> None:
        """Show only what the sieve leaves of all rows: quicker for many than row by row.

        The sieve may keep the rows it was given, and give what it gave before: neither list is
        changed by anybody.
        """
        self._sieve = sieve
        self._show()

    def row(self, index: AnyIndex) -> R:
        """Give the row behind an index."""
        return self._shown[index.row()]

    def index_of(self, key: Hashable) -> QModelIndex:
        """Give the index of the row with this key, or an invalid one when it is not shown."""
        places = self.places_of([key])
        return self.index(places[0], 0) if places else QModelIndex()

    def places_of(self, keys: Collection[Hashable]) -> list[int]:
        """Give where the rows with these keys are shown, top down; some may not be."""
        shown = map(self._key, self._shown)
        if len(keys) == 1:
            (key,) = keys
            with suppress(ValueError):
                return [operator.indexOf(shown, key)]
            return []
        wanted = set(keys)
        return [at for at, key in enumerate(shown) if key in wanted] if wanted else []

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], self.columns[index.column()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.hint(row) if column.hint else column.text(row)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        wanted = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self.columns[section].title if wanted and section < len(self.columns) else None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order) if column >= 0 else None
        self._arrange()

    def _arrange(self) -> None:
        self._sorted = list(self._all.values())
        if self._sorted_by:
            column, order = self._sorted_by
            down = order == Qt.SortOrder.DescendingOrder
            self._sorted.sort(key=self.columns[column].order, reverse=down)
        self._show()

    def _rearrange(self, gone: Iterable[R], come: Iterable[R]) -> None:
        """Keep the order without sorting all: few rows have changed."""
        if self._sorted_by is None or self._sorted_by[1] == Qt.SortOrder.DescendingOrder:
            self._arrange()
            return
        order = self.columns[self._sorted_by[0]].order
        left = {id(row) for row in gone}
        self._sorted = [row for row in self._sorted if id(row) not in left]
        for row in come:
            insort(self._sorted, row, key=order)
        self._show()

    def _show(self) -> None:
        left = self._sieve(self._sorted)
        if left is self._left:
            return
        self._left = left
        if len(left) != len(self._shown) or not all(map(operator.is_, left, self._shown)):
            self._become(list(left))

    def _become(self, wanted: list[R]) -> None:
        """Turn what is shown into ``wanted`` by single steps, or all at once when they are many."""
        if not self._shown or abs(len(wanted) - len(self._shown)) > _MOST_STEPS:
            self._reset(wanted)
            return
        head = _alike(self._shown, wanted)
        tail = _alike(self._shown[head:][::-1], wanted[head:][::-1])
        end, new = len(self._shown) - tail, wanted[head : len(wanted) - tail]
        before = {self._key(row) for row in self._shown[head:end]}
        after = {self._key(row) for row in new}
        if len(before ^ after) > _MOST_STEPS:
            self._reset(wanted)
            return
        self._remove(head, end, before - after)
        if not self._place(head, new, after - before):
            self.layoutAboutToBeChanged.emit()
            self._reorder(wanted)
            self.layoutChanged.emit()
        self._refresh(head, new)

    def _reset(self, wanted: list[R]) -> None:
        self.beginResetModel()
        self._shown = wanted
        self.endResetModel()

    def _remove(self, head: int, end: int, gone: AbstractSet[Hashable]) -> None:
        for at in range(end - 1, head - 1, -1) if gone else ():
            if self._key(self._shown[at]) in gone:
                self.beginRemoveRows(_ROOT, at, at)
                del self._shown[at]
                self.endRemoveRows()

    def _place(self, head: int, new: list[R], come: AbstractSet[Hashable]) -> bool:
        """Insert what is new; tell whether the rest stand in the wanted order already."""
        for at, row in enumerate(new, head):
            if self._key(row) in come:
                self.beginInsertRows(_ROOT, at, at)
                self._shown.insert(at, row)
                self.endInsertRows()
        shown = self._shown[head : head + len(new)]
        return list(map(self._key, shown)) == list(map(self._key, new))

    def _reorder(self, wanted: list[R]) -> None:
        places = {self._key(row): at for at, row in enumerate(wanted)}
        old = self.persistentIndexList()
        new = [
            self.index(places[self._key(self._shown[index.row()])], index.column()) for index in old
        ]
        self._shown = list(wanted)
        self.changePersistentIndexList(old, new)

    def _refresh(self, head: int, new: list[R]) -> None:
        for at, row in enumerate(new, head):
            old = self._shown[at]
            if old is not row and old != row:
                self._shown[at] = row
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Count the very same rows that both begin with."""
    return sum(takewhile(bool, map(operator.is_, one, other)))
