"""A line for a surname, a first name or a patronymic."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from mentoring_desktop.language.capitals import capitalised


class NameLine(QLineEdit):
    """Gives a name typed in small letters its capitals when it is left."""

    def __init__(self) -> None:
        super().__init__()
        self.editingFinished.connect(self._capitalise)

    def _capitalise(self) -> None:
        name = capitalised(self.text())
        if name != self.text():
            self.setText(name)
