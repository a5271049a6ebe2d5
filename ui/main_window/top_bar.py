"""The bar above the page: undo and redo with their names, and the menu of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from ui import theme
from ui.elided import ElidedLabel
from ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

_HEIGHT = 46


class TopBar(QFrame):
    """Two buttons, the names of what they do, and at the right end the menu."""

    def __init__(self, undo: QAction, redo: QAction, menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setFixedHeight(_HEIGHT)
        self._actions = (undo, redo)
        self.names = ElidedLabel("secondary")
        self.menu_button = _menu_button(menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.EDGE, 0, theme.EDGE, 0)
        line.setSpacing(theme.GAP)
        for action in self._actions:
            button = QToolButton()
            button.setDefaultAction(action)
            line.addWidget(button)
            action.changed.connect(self._show_names)
        line.addWidget(self.names, 1)
        line.addWidget(self.menu_button)

    def _show_names(self) -> None:
        names = [action.text().replace("&&", "&") for action in self._actions if action.isEnabled()]
        self.names.show_text("   ·   ".join(names))


def _menu_button(menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon("more"))
    button.setToolTip("Меню (F10)")
    button.setAccessibleName(menu.title())
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button
