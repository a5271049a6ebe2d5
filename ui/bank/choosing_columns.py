"""The window that chooses the columns of a list, their order and widths, all by keys too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import theme
from ui.bank.columns import NAME
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDropEvent

    from ui.bank.headings import Headings
    from ui.rows import Column

_COLUMN = Qt.ItemDataRole.UserRole
_TICKED = Qt.CheckState.Checked
_STEP = 12
_SIZE = (420, 560)
_KEYS = "Пробел показывает и скрывает, Alt+↑ и Alt+↓ переставляют, Alt+→ и Alt+← меняют ширину."


class ColumnsWindow(QDialog):
    """Every change is seen in the list at once."""

    def __init__(self, headings: Headings, parent: QWidget) -> None:
        super().__init__(parent)
        self._headings = headings
        self.setWindowTitle("Столбцы списка")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.list = _ColumnList()
        self.sorting, self.down = QComboBox(), QCheckBox("в обратном порядке")
        self._act("Выше", lambda: self.move_column(-1), "Alt+Up")
        self._act("Ниже", lambda: self.move_column(1), "Alt+Down")
        self._act("Шире", lambda: self._draw(_STEP), "Alt+Right")
        self._act("Уже", lambda: self._draw(-_STEP), "Alt+Left")
        self._lay_out()
        self._fill()
        self.list.itemChanged.connect(self._tick)
        self.list.moved.connect(self._show)
        self.sorting.activated.connect(self._sort)
        self.down.clicked.connect(self._sort)
        self.list.setFocus()

    def move_column(self, by: int) -> None:
        """Move the current column up or down."""
        at = self.list.currentRow()
        to = at + by
        if at >= 0 and 0 <= to < self.list.count():
            self.list.insertItem(to, self.list.takeItem(at))
            self.list.setCurrentRow(to)
            self._show()

    def return_to_usual(self) -> None:
        """Return to the columns as they were before any change."""
        self._headings.reset_columns()
        self._fill()

    def _tick(self, item: QListWidgetItem) -> None:
        """Show or hide a column; without names no list makes sense."""
        if item.data(_COLUMN) is NAME:
            with QSignalBlocker(self.list):
                item.setCheckState(_TICKED)
        self._show()

    def _show(self) -> None:
        items = [self.list.item(at) for at in range(self.list.count())]
        self._headings.show_columns(
            [item.data(_COLUMN) for item in items if item.checkState() == _TICKED]
        )

    def _draw(self, by: int) -> None:
        item = self.list.currentItem()
        if item and item.checkState() == _TICKED:
            self._headings.draw(item.data(_COLUMN), by)

    def _sort(self) -> None:
        self._headings.sort_by(self.sorting.currentData(), down=self.down.isChecked())

    def _fill(self) -> None:
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        self.sorting.clear()
        for ticked, columns in ((True, self._headings.shown), (False, self._headings.hidden)):
            for column in columns:
                self.list.addItem(_item(column, ticked=ticked))
                self.sorting.addItem(column.title, column)
        blocker.unblock()
        self.list.setCurrentRow(0)
        self.sorting.setCurrentText(self._headings.sorted_by.title)
        self.down.setChecked(self._headings.arrangement.down)

    def _act(self, text: str, slot: Callable[[], None], keys: str) -> None:
        action = QAction(text, self, shortcut=QKeySequence(keys))
        action.triggered.connect(lambda _checked: slot())
        self.addAction(action)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.EDGE,) * 4)
        column.setSpacing(theme.PAD)
        column.addWidget(self.list, 1)
        column.addWidget(label("secondary", _KEYS))
        column.addLayout(self._sorting_line())
        column.addWidget(self._buttons())

    def _sorting_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        words = QLabel("Порядок")
        words.setBuddy(self.sorting)
        self.sorting.setAccessibleName("Столбец, по которому упорядочен список")
        line.addWidget(words)
        line.addWidget(self.sorting, 1)
        line.addWidget(self.down)
        return line

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        usual = QPushButton("Вернуть обычные", autoDefault=False)
        usual.clicked.connect(self.return_to_usual)
        box.addButton(usual, QDialogButtonBox.ButtonRole.ResetRole)
        done = QPushButton("Готово", default=True)
        done.setProperty("primary", True)
        box.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        return box


class _ColumnList(QListWidget):
    """Columns with ticks, moved by dragging."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ticks")
        self.setAccessibleName("Столбцы")
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.moved.emit()


def _item(column: Column[Any], *, ticked: bool) -> QListWidgetItem:
    item = QListWidgetItem(column.title)
    item.setData(_COLUMN, column)
    item.setSizeHint(QSize(0, theme.CONTROL))
    item.setCheckState(_TICKED if ticked else Qt.CheckState.Unchecked)
    return item
