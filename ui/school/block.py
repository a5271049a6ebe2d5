"""What the page of the school is made of: a framed block with a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui import theme
from ui.labels import label

if TYPE_CHECKING:
    from ui.fields import Field

_LABEL_WIDTH = 128


class Block(QFrame):
    """A heading and what stands below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.fields: dict[str, Field[Any]] = {}
        self._filled = False
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.BLOCK, theme.PAD, theme.BLOCK, theme.BLOCK)
        self.column.setSpacing(theme.GAP)
        self.column.addWidget(label("heading", title))

    def add_field(self, name: str, field: Field[Any]) -> None:
        """Put a field below the others; labels are longer here than on a person's card."""
        field.label.setFixedWidth(_LABEL_WIDTH)
        self.fields[name] = field
        self.column.addWidget(field)

    def fill(self, row: object) -> None:
        """Give the fields what the row has under their names; what is being typed stays."""
        for name, field in self.fields.items():
            field.take(getattr(row, name), afresh=not self._filled)
        self._filled = True
