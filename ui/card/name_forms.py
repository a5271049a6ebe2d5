"""A field for the name in one case: computed, or the person's own form, kept by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from typing_extensions import override

from mentoring_desktop.language import Case
from ui.fields import LineField
from ui.icons import icon
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    Case.GEN: "Родительный",
    Case.DAT: "Дательный",
    Case.ACC: "Винительный",
    Case.INS: "Творительный",
    Case.PRE: "Предложный",
}


class FormField(LineField[str]):
    """The name in a case; a corrected one is marked and can be returned to the computed."""

    def __init__(self, title: str, write: Callable[[str], None]) -> None:
        super().__init__(title, write, show=str, read=str)
        self.back = QAction(icon("undo"), "Вернуть вычисленную форму", self)
        self.back.triggered.connect(self._return)
        self.editor.addAction(self.back, QLineEdit.ActionPosition.TrailingPosition)
        self._title = title

    @override
    def _lay_out(self) -> None:
        """Put the label above: a whole name is too long to stand beside it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.label, self.editor, self._refusal, self._note):
            column.addWidget(widget)

    def mark(self, *, corrected: bool) -> None:
        """Show whether the form is the person's own."""
        self.back.setVisible(corrected)
        self.label.setText(f"{self._title}, исправлен" if corrected else self._title)

    def _return(self) -> None:
        with telling(self):
            self._write("")
            self.restore()
