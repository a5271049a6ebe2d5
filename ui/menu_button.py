"""A button that opens a menu of actions in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QObject

    Groups = Sequence[Sequence[QAction]]
    """The actions of a menu; a line stands between two groups."""


class MenuButton(QPushButton):
    """Stands in the title line of a page; without a text it shows its icon alone."""

    def __init__(self, title: str, groups: Groups, *, icon_name: str = "", text: str = "") -> None:
        super().__init__(text)
        self.setAccessibleName(title)
        self.setToolTip("" if text else title)
        if icon_name:
            self.setIcon(icon(icon_name))
        menu = QMenu(title, self)
        menu.addActions(list(lined(groups, menu)))
        self.setMenu(menu)
        self.setProperty("opens", bool(text))


def lined(groups: Groups, parent: QObject) -> Iterator[QAction]:
    """Give the actions of all groups with a line between two of them."""
    for group in groups:
        if group is not groups[0]:
            line = QAction(parent)
            line.setSeparator(True)
            yield line
        yield from group
