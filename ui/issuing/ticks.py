"""A list with a box to tick on each line: people, pairs, papers that a form takes in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QListView
from typing_extensions import override

from ui import theme
from ui.rows import AnyIndex, Column, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TICK = Qt.ItemDataRole.CheckStateRole
_LEAST, _MOST = 3, 9
"""Lines the list is high."""


@dataclass(frozen=True)
class TickRow:
    """A line: what it stands for, and what it says."""

    key: int
    text: str
    hint: str = ""


class TickRows(Rows[TickRow]):
    """Lines and which of them are ticked."""

    def __init__(
        self, rows: Iterable[TickRow], ticked: Iterable[int], parent: QObject | None = None
    ) -> None:
        super().__init__(
            [Column("", lambda row: row.text, hint=lambda row: row.hint)],
            lambda row: row.key,
            parent,
        )
        self._ticked = set(ticked)
        self.set(list(rows))

    @property
    def ticked(self) -> list[int]:
        """The keys of the ticked lines, in the order of the list."""
        return [row.key for row in self.all if row.key in self._ticked]

    def tick_all(self, *, on: bool) -> None:
        """Tick all lines or none."""
        self._ticked = {row.key for row in self.all} if on else set()
        self._tell(0, len(self.shown) - 1)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == _TICK and index.isValid():
            on = self.row(index).key in self._ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _TICK or not index.isValid():
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        (self._ticked.add if on else self._ticked.discard)(self.row(index).key)
        self._tell(index.row(), index.row())
        return True

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, 0), [_TICK])


class Ticks(QListView):
    """Shows the lines; Space ticks the current one, Ctrl+A all."""

    changed = Signal()

    def __init__(self, name: str, rows: Sequence[TickRow], ticked: Iterable[int]) -> None:
        super().__init__()
        self.rows = TickRows(rows, ticked, self)
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setFixedHeight(theme.ROW * min(max(len(rows), _LEAST), _MOST))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.dataChanged.connect(self.changed)

    @property
    def ticked(self) -> list[int]:
        """The keys of the ticked lines."""
        return self.rows.ticked

    @override
    def selectAll(self) -> None:
        self.rows.tick_all(on=len(self.ticked) < len(self.rows.all))
