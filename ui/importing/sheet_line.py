"""Which sheet is read, where its headings stand, and where its people go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from mentoring_desktop.exchange.importing import wording
from ui import theme
from ui.elided import ElidedLabel
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.exchange.fields import Bank
    from mentoring_desktop.exchange.importing.layout import Layout
    from mentoring_desktop.exchange.sheets import Sheet


class SheetLine(QWidget):
    """The line above the list."""

    changed = Signal()

    def __init__(self, name: str, sheets: Sequence[Sheet], bank: Bank) -> None:
        super().__init__()
        self.heading: int | None = None
        """The row of headings she chose, counted from 0 and -1 for none; nothing if she did not."""
        self.sheets, self.banks, self.row = QComboBox(), QComboBox(), QSpinBox()
        for at, sheet in enumerate(sheets, 1):
            self.sheets.addItem(sheet.title or f"Лист {at}")
        for each, title in wording.BANKS.items():
            self.banks.addItem(title.capitalize(), each)
        self.banks.setCurrentIndex(self.banks.findData(bank))
        self.row.setSpecialValueText("нет")
        self.row.setKeyboardTracking(False)
        self.row.setMaximum(max(len(sheet.rows) for sheet in sheets))
        self._lay_out(name)
        self.sheets.activated.connect(self._choose_sheet)
        self.banks.activated.connect(self.changed)
        self.row.valueChanged.connect(self._choose_row)

    @property
    def sheet(self) -> int:
        """The place of the chosen sheet."""
        return self.sheets.currentIndex()

    @property
    def bank(self) -> Bank:
        """Where the people go."""
        found: Bank = self.banks.currentData()
        return found

    def show_heading(self, layout: Layout) -> None:
        """Show in which row headings were found."""
        with QSignalBlocker(self.row):
            self.row.setValue(layout.heading + 1)

    def _choose_sheet(self) -> None:
        self.heading = None
        self.changed.emit()

    def _choose_row(self, number: int) -> None:
        self.heading = number - 1
        self.changed.emit()

    def _lay_out(self, name: str) -> None:
        file = ElidedLabel("heading")
        file.show_text(name)
        file.setToolTip(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GAP)
        line.addWidget(file, 1)
        for title, field in (
            ("Лист", self.sheets),
            ("Заголовки в строке", self.row),
            ("Загрузить в", self.banks),
        ):
            words = label("secondary", title)
            words.setWordWrap(False)
            words.setBuddy(field)
            field.setAccessibleName(title)
            several = field is not self.sheets or self.sheets.count() > 1
            words.setVisible(several)
            field.setVisible(several)
            line.addSpacing(theme.GAP)
            line.addWidget(words)
            line.addWidget(field)
