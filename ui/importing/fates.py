"""How many rows will be added, changed or left; each count narrows the list to its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mentoring_desktop.exchange.importing.planned import Fate
from ui import theme

if TYPE_CHECKING:
    from collections.abc import Mapping


class Fates(QWidget):
    """A chip for every fate that some rows have."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chips = {fate: QPushButton(autoDefault=False) for fate in Fate}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GAP)
        for fate, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setProperty("filter", True)
            chip.clicked.connect(lambda _, fate=fate: self._choose(fate))
            line.addWidget(chip)
        line.addStretch(1)

    @property
    def fate(self) -> Fate | None:
        """The fate whose rows are wanted; nothing when all are."""
        return next((fate for fate, chip in self.chips.items() if chip.isChecked()), None)

    def clear(self) -> None:
        """Want the rows of every fate."""
        for chip in self.chips.values():
            chip.setChecked(False)

    def show_counts(self, counts: Mapping[Fate, int]) -> None:
        """Show how many rows have each fate."""
        for fate, chip in self.chips.items():
            number = counts.get(fate, 0)
            chip.setText(f"{fate.value.capitalize()} {number}")
            chip.setAccessibleName(f"{fate.value}: {number}")
            chip.setVisible(bool(number) or chip.isChecked())

    def _choose(self, fate: Fate) -> None:
        for each, chip in self.chips.items():
            if each is not fate:
                chip.setChecked(False)
        self.chosen.emit()
