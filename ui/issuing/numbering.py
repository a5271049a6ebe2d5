"""Number and date of the paper to be issued, or that they are written in by hand later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from mentoring_desktop.documents.facts import Order
from ui import theme
from ui.question import DayEdit

if TYPE_CHECKING:
    from datetime import date

BY_HAND = "впишут от руки"


class Numbering(QWidget):
    """Proposes the next number and today; both may wait until the paper is signed."""

    changed = Signal()

    def __init__(self, number: str, today: date, *, by_hand: bool = False) -> None:
        super().__init__()
        self.number = QLineEdit(number)
        self.number.setPlaceholderText(BY_HAND)
        self.number.setAccessibleName("Номер")
        self.day = DayEdit(today)
        self.day.setAccessibleName("Дата")
        self.by_hand = QCheckBox("Номер и дату впишут от руки")
        self.by_hand.setChecked(by_hand)
        self.number.textChanged.connect(self.changed)
        self.day.dateChanged.connect(self.changed)
        self.by_hand.toggled.connect(self._turn)
        lines = QFormLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.GAP)
        lines.addRow("Номер", self.number)
        lines.addRow("Дата", self.day)
        lines.addRow("", self.by_hand)
        self._turn()

    @property
    def order(self) -> Order:
        """The number and date as they will be printed; without them, lines to write on."""
        if self.by_hand.isChecked():
            return Order()
        return Order(number=self.number.text().strip(), day=self.day.day)

    def _turn(self) -> None:
        for field in (self.number, self.day):
            field.setDisabled(self.by_hand.isChecked())
        self.changed.emit()
