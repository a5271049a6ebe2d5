"""The block «Тексты документов»: the way to reword them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ui import theme
from ui.labels import label
from ui.school.block import Block

if TYPE_CHECKING:
    from mentoring_desktop.store import Store
    from ui.texts import TextsWindow

_TOLD = "Приказы, согласия, программы: любой текст можно изменить и вернуть исходный"


class TextsBlock(Block):
    """One line and one button."""

    def __init__(self, store: Store) -> None:
        super().__init__("Тексты документов")
        self._store = store
        self.editing = QPushButton("Изменить…")
        self.editing.setAccessibleName("Тексты документов: изменить")
        self.editing.clicked.connect(lambda _checked: self.edit())
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(label("secondary", _TOLD), 1)
        line.addWidget(self.editing)
        self.column.addLayout(line)

    def edit(self) -> TextsWindow:
        """Open the window of texts."""
        # Texts are reworded once in a year.
        from ui.texts import show_texts  # noqa: PLC0415

        return show_texts(self._store, self)
