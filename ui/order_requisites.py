"""Number and date of an order, entered by hand from the paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.labels import label


class OrderRequisites(QDialog):
    """Asks for the number and the date; without a number there is no order and no date."""

    def __init__(
        self, title: str, hint: str, number: str, on: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._number = QLineEdit(number)
        self._number.setAccessibleName("Номер приказа")
        self._day = QDateEdit(QDate(on.year, on.month, on.day))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("dd.MM.yyyy")
        self._day.setAccessibleName("Дата приказа")
        form = QFormLayout()
        form.setSpacing(theme.PAD)
        form.addRow("Номер приказа", self._number)
        form.addRow("Дата", self._day)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.EDGE,) * 4)
        lines.setSpacing(theme.BLOCK)
        lines.addWidget(label("hint", hint))
        lines.addLayout(form)
        lines.addWidget(self._buttons())
        self._number.selectAll()
        self._number.setFocus()

    @property
    def number(self) -> str:
        """The number as typed; empty when there is none yet."""
        return self._number.text().strip()

    @property
    def day(self) -> date | None:
        """The day of the order, if there is an order."""
        day = self._day.date()
        return date(day.year(), day.month(), day.day()) if self.number else None

    def _buttons(self) -> QDialogButtonBox:
        which = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(which.Save | which.Cancel)
        box.button(which.Save).setProperty("primary", True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box
