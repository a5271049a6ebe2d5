"""What narrows the matrix: the search as one types, and chips for what is wrong and for parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from mentoring_desktop.consents import Part, State
from mentoring_desktop.language.folding import fold
from ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.consents import ConsentRow

    Keep = Callable[[ConsentRow], bool]

LEAST, MOST = 140, 260


def _in_state(*states: State) -> Keep:
    return lambda row: any(each.state in states for each in row.standings.values())


WRONG: dict[str, Keep] = {
    "Не хватает": lambda row: bool(row.missing),
    "Напечатаны": _in_state(State.PRINTED),
    "Отозваны": _in_state(State.WITHDRAWN, State.EXECUTED),
    "Истекают": _in_state(State.EXPIRES, State.EXPIRED),
    "Замечания": lambda row: bool(row.warnings),
}
PARTS: dict[str, Keep] = {
    "Наставники": lambda row: Part.MENTOR in row.parts,
    "Наставляемые": lambda row: Part.MENTEE in row.parts,
}


class Narrowing(QWidget):
    """The search field and the chips: of what is wrong any will do, and of parts any."""

    changed = Signal()
    done = Signal()
    """The search is over: the matrix is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit(placeholderText="Имя, должность", clearButtonEnabled=True)
        self.search.setAccessibleName("Поиск")
        self.search.setMinimumWidth(LEAST)
        self.search.setMaximumWidth(MOST)
        self.search.textChanged.connect(self.changed)
        self.search.returnPressed.connect(self.done)
        for key, act in (("Esc", self.search.clear), ("Down", self.done.emit)):
            context = Qt.ShortcutContext.WidgetShortcut
            QShortcut(QKeySequence(key), self.search, context=context).activated.connect(act)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.GAP)
        self._line.addWidget(self.search, 1)
        self.chips = {text: self._chip(text) for text in (*WRONG, *PARTS)}
        self._line.addStretch(0)

    @property
    def narrow(self) -> bool:
        """Whether anything narrows the matrix."""
        chosen = any(chip.isChecked() for chip in self.chips.values())
        return bool(self.search.text().strip()) or chosen

    def keep(self, row: ConsentRow) -> bool:
        """Tell whether a row passes."""
        words = fold(self.search.text()).split()
        if not all(word in row.search for word in words):
            return False
        return all(self._passes(group, row) for group in (WRONG, PARTS))

    def clear(self) -> None:
        """Show everybody."""
        self.blockSignals(True)
        self.search.clear()
        for chip in self.chips.values():
            chip.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def _passes(self, group: dict[str, Keep], row: ConsentRow) -> bool:
        asked = [keep for text, keep in group.items() if self.chips[text].isChecked()]
        return not asked or any(keep(row) for keep in asked)

    def _chip(self, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setCheckable(True)
        chip.setProperty("filter", True)
        chip.toggled.connect(self.changed)
        self._line.addWidget(chip)
        return chip
