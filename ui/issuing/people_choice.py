"""People to tick, found as one types: whom a paper is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from mentoring_desktop.language.folding import fold
from ui import theme
from ui.issuing.ticks import TickLines
from ui.labels import label
from ui.rows import AnyIndex, Column, Rows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_TICK = Qt.ItemDataRole.CheckStateRole
_ROWS, _ROW = 6, 30
"""Rows seen at once, and their height in pixels."""


@dataclass(frozen=True)
class Choice:
    """Somebody who may be ticked."""

    id: int
    name: str
    told: str
    """What the person is: «учитель математики · наставник»."""

    @property
    def text(self) -> str:
        """The row as it is read."""
        return f"{self.name}\xa0– {self.told}" if self.told else self.name


class PeopleChoice(QWidget):
    """A search field over a list with boxes; what is ticked stays so while one searches."""

    changed = Signal()
    """Somebody is ticked, or is not any more."""

    def __init__(self, title: str, choices: Sequence[Choice], ticked: Collection[int] = ()) -> None:
        super().__init__()
        self.rows = _Ticks(choices, ticked, self)
        self.search = QLineEdit(placeholderText="Найти", clearButtonEnabled=True)
        self.search.setAccessibleName(f"{title}: найти")
        self.view = QListView()
        self.view.setObjectName("ticks")
        self.view.setAccessibleName(title)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setModel(self.rows)
        self.view.setItemDelegate(TickLines(self.view))
        self.view.setFixedHeight(min(_ROWS, max(2, len(choices))) * _ROW + theme.GAP)
        self.counted = label("secondary")
        self.all, self.none = (_link(text, title) for text in ("Отметить всех", "Снять отметки"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out(title)
        self._connect()
        self._tell()

    @property
    def ticked(self) -> tuple[int, ...]:
        """The keys of those ticked, in the order of the list."""
        return self.rows.ticked

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.all.clicked.connect(lambda: self.rows.tick_shown(ticked=True))
        self.none.clicked.connect(lambda: self.rows.tick_shown(ticked=False))
        self.rows.dataChanged.connect(self._tell)
        self.rows.dataChanged.connect(self.changed)
        for key, act in (("Down", self._enter), ("Esc", self.search.clear)):
            shortcut = QShortcut(QKeySequence(key), self.search)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _enter(self) -> None:
        """Go from the search to the first row found."""
        self.view.setFocus()
        if self.rows.shown:
            self.view.setCurrentIndex(self.rows.index(0, 0))

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        self.rows.narrow(lambda row: all(word in fold(row.text) for word in words))
        self._tell()

    def _tell(self) -> None:
        self.counted.setText(f"отмечено {len(self.ticked)} из {len(self.rows.all)}")

    def _lay_out(self, title: str) -> None:
        heading = label("heading", title)
        heading.setBuddy(self.search)
        under = QHBoxLayout()
        under.setSpacing(theme.GAP)
        under.addWidget(self.counted, 1)
        under.addWidget(self.all)
        under.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.STEP)
        for widget in (heading, self.search, self.view):
            column.addWidget(widget)
        column.addLayout(under)
        self.setFocusProxy(self.search)


class _Ticks(Rows[Choice]):
    """People with a tick each."""

    def __init__(self, choices: Sequence[Choice], ticked: Collection[int], parent: QObject) -> None:
        super().__init__([Column("Человек", lambda row: row.text)], lambda row: row.id, parent)
        self._ticked = set(ticked)
        self.set(choices)

    @property
    def ticked(self) -> tuple[int, ...]:
        return tuple(row.id for row in self.all if row.id in self._ticked)

    def tick_shown(self, *, ticked: bool) -> None:
        """Tick all that are found, or none of them."""
        keys = {row.id for row in self.shown}
        self._ticked = self._ticked | keys if ticked else self._ticked - keys
        if keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(keys) - 1, 0), [_TICK])

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == _TICK and index.isValid():
            there = self.row(index).id in self._ticked
            return Qt.CheckState.Checked if there else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _TICK or not index.isValid():
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        (self._ticked.add if ticked else self._ticked.discard)(self.row(index).id)
        self.dataChanged.emit(index, index, [role])
        return True


class _Lines(TickLines):
    """Rows of one height, whatever the font."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(0, max(_ROW, size.height()))


def _link(text: str, title: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(f"{title}: {text.lower()}")
    button.setProperty("flat", True)
    button.setAutoDefault(False)
    return button
