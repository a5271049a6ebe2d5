"""A chip that narrows the list by values of a facet: it shows and opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget
from typing_extensions import override

from ui import painting, theme
from ui.icons import icon
from ui.labels import mark
from ui.narrowing.facets import R

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent

    from ui.narrowing.facets import Facet

_LONGEST = 220
"""Pixels that the words of a chip take at most."""

_CROSS = 12


class FacetChip(QWidget, Generic[R]):
    """Rows that have any of the chosen values are let through; without values, all rows."""

    changed = Signal()
    unwanted = Signal()

    def __init__(
        self, facet: Facet[R], rows: Callable[[], Iterable[R]], *, lasting: bool = False
    ) -> None:
        """Take the facet, and what gives the rows whose values there are to choose from.

        A lasting chip stays when nothing is chosen; its cross only clears it.
        """
        super().__init__()
        self.facet, self._rows, self._lasting = facet, rows, lasting
        self._chosen: set[str] = set()
        self.button, self.close_button = QPushButton(), QToolButton()
        self.button.clicked.connect(self.open)
        self.close_button.setProperty("facet", "close")
        self.close_button.setIcon(icon("close"))
        self.close_button.setIconSize(QSize(_CROSS, _CROSS))
        self.close_button.setAccessibleName(f"Убрать фильтр «{facet.title}»")
        self.close_button.setToolTip(self.close_button.accessibleName())
        self.close_button.clicked.connect(self._be_unwanted)
        self.setFocusProxy(self.button)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.button)
        line.addWidget(self.close_button)
        self._show()
        self.close_button.setFixedHeight(self.button.sizeHint().height())

    @property
    def chosen(self) -> bool:
        """Whether any value is chosen."""
        return bool(self._chosen)

    def lets(self, row: R) -> bool:
        """Tell whether the row has any of the chosen values."""
        return not self._chosen or not self._chosen.isdisjoint(self.facet.values(row))

    def menu(self) -> Values:
        """Make the menu of the values there are, with how many rows have each."""
        menu = Values(self.facet.title, self)
        there = dict(self.facet.counted(self._rows()))
        for value, many in (there | dict.fromkeys(self._chosen - there.keys(), 0)).items():
            action = menu.addAction(f"{value.replace('&', '&&')}\t{many}")
            action.setCheckable(True)
            action.setChecked(value in self._chosen)
            action.toggled.connect(lambda on, value=value: self.choose(value, on=on))
        return menu

    def open(self) -> None:
        """Let values be chosen; a chip left without any takes itself off."""
        menu = self.menu()
        menu.aboutToHide.connect(self._leave_if_empty)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def choose(self, value: str, *, on: bool = True) -> None:
        """Let rows of a value through, or not any more."""
        (self._chosen.add if on else self._chosen.discard)(value)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Let all rows through."""
        self._chosen.clear()
        self._show()
        self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._be_unwanted()
        else:
            super().keyPressEvent(event)

    def _be_unwanted(self) -> None:
        if self._lasting:
            self.button.setFocus()
            self.clear()
        else:
            self.unwanted.emit()

    def _leave_if_empty(self) -> None:
        if not self._chosen and not self._lasting:
            self.unwanted.emit()

    def _show(self) -> None:
        idle = self._lasting and not self._chosen
        values = ", ".join(sorted(self._chosen)) or "любое"
        text = f"{self.facet.title} ▾" if idle else f"{self.facet.title}: {values}"
        self.close_button.setVisible(not idle)
        mark(self.button, "facet", "idle" if idle else "values")
        face = painting.metrics(theme.font(theme.SECONDARY))
        shown = face.elidedText(text, Qt.TextElideMode.ElideRight, _LONGEST)
        self.button.setText(shown.replace("&", "&&"))
        self.button.setToolTip(text)
        self.button.setAccessibleName(text.removesuffix(" ▾"))


class Values(QMenu):
    """A menu that stays while one value after another is ticked; Enter and Esc close it."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not _toggled(self.activeAction()):
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not _toggled(self.activeAction()):
            super().keyPressEvent(event)


def _toggled(action: QAction | None) -> bool:
    if action is None or not action.isCheckable():
        return False
    action.toggle()
    return True
