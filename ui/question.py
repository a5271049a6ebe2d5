"""A small window that asks for what an action needs, makes it, and shows its refusal in place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import theme
from ui.growing import GrowingDialog
from ui.labels import label
from ui.news import telling

if TYPE_CHECKING:
    from mentoring_desktop.store import Store


_LAST = QDate(2999, 12, 31)
"""Later ones are slips, and near the end of the calendar no term can be counted."""


class DayEdit(QDateEdit):
    """A day, typed or picked from a calendar."""

    def __init__(self, day: date) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setMaximumDate(_LAST)
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd.MM.yyyy")

    @property
    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())


class Question(GrowingDialog):
    """A heading, what subclasses ask in ``body`` and ``form``, a place for a refusal, buttons."""

    def __init__(self, store: Store, title: str, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.store = store
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self._refusal = label("refusal")
        self._refusal.hide()
        self.body = QVBoxLayout()
        self.form = QFormLayout()
        self.form.setSpacing(theme.GAP)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.EDGE,) * 4)
        lines.setSpacing(theme.PAD)
        lines.addLayout(self.body)
        lines.addLayout(self.form)
        lines.addWidget(self._refusal)
        lines.addWidget(self._buttons(button))

    @property
    def refusal(self) -> str:
        """The sentence shown now."""
        return self._refusal.text()

    def tell(self, sentence: str) -> None:
        """Show a refusal above the buttons; an empty sentence takes it away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def do(self) -> None:
        """Make the action.

        Raises:
            MentoringError: it cannot be made of these answers.
        """
        raise NotImplementedError

    @override
    def accept(self) -> None:
        with telling(self):
            self.do()
            super().accept()

    def _buttons(self, text: str) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        main = box.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        main.setProperty("primary", True)
        main.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box
