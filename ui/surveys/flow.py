"""Widgets in rows: as many in each as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class Flow(QWidget):
    """Lays its widgets out like words of a text."""

    def __init__(self, widgets: Sequence[QWidget] = ()) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._widgets: list[QWidget] = []
        self.set(widgets)

    def set(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets; those shown before are gone."""
        for widget in self._widgets:
            if widget not in widgets:
                widget.hide()
                widget.deleteLater()
        self._widgets = list(widgets)
        for widget in widgets:
            widget.setParent(self)
            widget.show()
        self._place(self.width())
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    @override
    def sizeHint(self) -> QSize:
        wide = max((place.right() + 1 for place in self._places(theme.RAIL * 4)), default=0)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max((each.sizeHint().width() for each in self._widgets), default=0), 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width())

    def _place(self, width: int) -> None:
        for widget, place in zip(self._widgets, self._places(width), strict=True):
            widget.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        at, bottom = QPoint(0, 0), 0
        for widget in self._widgets:
            size = widget.sizeHint()
            if at.x() and at.x() + size.width() > width:
                at = QPoint(0, bottom + theme.STEP)
            places.append(QRect(at, size))
            bottom = max(bottom, at.y() + size.height())
            at.setX(at.x() + size.width() + theme.GAP)
        return places
