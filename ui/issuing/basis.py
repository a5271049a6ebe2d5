"""Asks on what an order rests: typed, or picked out of the statements that the register keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from mentoring_desktop.papers import basis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.papers.basis import Statement
    from mentoring_desktop.store import Store

EXAMPLE = "заявления Ивановой М.П. от 12.01.2027"


class Basis(QComboBox):
    """A line after «на основании», with the statements about the pairs below it."""

    changed = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName("На основании")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(EXAMPLE)
        self.editTextChanged.connect(lambda _text: self.changed.emit())

    def offer(self, pair_ids: Sequence[int]) -> list[Statement]:
        """Offer the statements about these pairs and give them; what is typed stays."""
        typed = self.currentText()
        with self._store.reading() as session:
            found = basis.offered(session, pair_ids)
        self.blockSignals(True)
        self.clear()
        self.addItems([each.text for each in found])
        self.setEditText(typed)
        self.blockSignals(False)
        return found
