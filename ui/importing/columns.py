"""The first rows of a list, and above each column what it is taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
)
from typing_extensions import override

from mentoring_desktop.exchange.fields import fields_of
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.headings import PASSED_OVER
from ui import painting, theme
from ui.labels import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from mentoring_desktop.exchange.fields import Bank
    from mentoring_desktop.exchange.importing.layout import Layout, Rows

SAMPLE = 3
"""Rows shown of the list."""
_LEAST, _MOST = 132, 280
"""Pixels of a column."""
_ARROW = 60
"""What a choice needs beside its text."""
_PASSED_OVER = "Не загружать"


class Columns(QTableWidget):
    """A choice of field for each column, over its heading and first cells."""

    mapped = Signal(int, str)
    """A column was given another field by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Столбцы списка")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self._known = False

    def choice(self, column: int) -> QComboBox:
        """Give the choice above a column."""
        return cast("QComboBox", self.cellWidget(0, column))

    def take(self, rows: Rows, layout: Layout, bank: Bank) -> None:
        """Show the columns of a sheet as they are laid out."""
        shown = [row for row in rows[layout.start :] if any(c is not None for c in row)][:SAMPLE]
        self.clear()
        self.setColumnCount(len(layout.fields))
        self.setRowCount(1 + len(shown))
        for at, heading in enumerate(layout.headings):
            self.setHorizontalHeaderItem(at, _item(heading or "—"))
            self.setCellWidget(0, at, self._made(at, heading, bank))
            for number, row in enumerate(shown, 1):
                self.setItem(number, at, _item(text_of(row[at])))
        self.map(layout)
        self._settle_height()

    def map(self, layout: Layout) -> None:
        """Show what the columns are taken for."""
        for at, key in enumerate(layout.fields):
            choice = self.choice(at)
            choice.setCurrentIndex(max(0, choice.findData(key)))
            mark(choice, "passed", key == PASSED_OVER)
            mark(choice, "refused", key in layout.rivals)
            self.setColumnWidth(at, self._width(at))

    def _made(self, column: int, heading: str, bank: Bank) -> QComboBox:
        choice = _Choice(self)
        choice.setAccessibleName(f"Столбец «{heading}»: что в нём")
        choice.addItem(_PASSED_OVER, PASSED_OVER)
        for field in fields_of(bank):
            choice.addItem(field.heading, field.key)
        choice.activated.connect(lambda _: self.mapped.emit(column, choice.currentData()))
        return choice

    def _width(self, column: int) -> int:
        """Give a column the room of its heading and of what is chosen above it."""
        heading, face = self.horizontalHeaderItem(column), painting.metrics(theme.font())
        texts = (heading.text() if heading else "", self.choice(column).currentText())
        need = max(map(face.horizontalAdvance, texts)) + _ARROW
        return round(min(max(need, _LEAST), _MOST))

    def _settle_height(self) -> None:
        self.setRowHeight(0, theme.CONTROL + theme.GAP)
        for row in range(1, self.rowCount()):
            self.setRowHeight(row, theme.CONTROL - theme.STEP)
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 2)


class _Choice(QComboBox):
    """A choice that comes into sight when it gets the keyboard, and that no wheel changes."""

    def __init__(self, table: Columns) -> None:
        super().__init__()
        self._table = table
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @override
    def showPopup(self) -> None:
        """Show whole what is chosen from: two consents differ only at the end of their names."""
        texts = map(self.itemText, range(self.count()))
        face = painting.metrics(theme.font())
        wide = max(map(face.horizontalAdvance, texts), default=0) + _ARROW
        self.view().setMinimumWidth(round(wide))
        super().showPopup()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._table.scrollTo(self._table.indexAt(self.geometry().center()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(" ".join(text.split()))
    item.setToolTip(text)
    return item
