"""A window that takes the room its sentences need when they come."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog
from typing_extensions import override


class GrowingDialog(QDialog):
    """Grows with what is shown in it, and never cuts a sentence or squeezes a field."""

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return done

    def _grow(self) -> None:
        # A layout asks its window neither for the height of wrapped words nor, where a least
        # width is set by hand, for more of it.
        layout = self.layout()
        if layout:
            least = layout.totalMinimumSize()
            width = max(self.width(), least.width())
            height = max(least.height(), layout.totalHeightForWidth(width))
            self.resize(width, max(self.height(), height))
