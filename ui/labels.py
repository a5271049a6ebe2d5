"""Widgets told apart by the style sheet: labels of a look, and marks that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def label(look: str, text: str = "") -> QLabel:
    """Make a label that wraps; ``look`` is a name of the sheet, such as «secondary»."""
    made = QLabel(text, wordWrap=True)
    made.setObjectName(look)
    return made


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property the sheet looks at, such as «refused», and dress the widget anew."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
