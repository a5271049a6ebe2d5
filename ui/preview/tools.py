"""Zoom and the turning of pages, for whatever shows a paper: keys, buttons and what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.preview.view import PagesView

    Key = QKeySequence.StandardKey | str


class PageTools(QObject):
    """One set of actions over the pages; each gives a button, and its key may be put anywhere."""

    def __init__(self, pages: PagesView) -> None:
        super().__init__(pages)
        self._pages = pages
        self.page = QLabel()
        self.page.setObjectName("secondary")
        self._zooms: list[QLabel | QPushButton] = []
        key, made = QKeySequence.StandardKey, self._made
        self.smaller = made("−", "Мельче", pages.zoom_out, key.ZoomOut)
        self.larger = made("+", "Крупнее", pages.zoom_in, key.ZoomIn, "Ctrl+=")
        self.actual = made("100 %", "Как на бумаге", lambda: pages.zoom_to(1), "Ctrl+0")
        self.by_width = made("По ширине", "Во всю ширину", pages.fit_width, "Ctrl+9")
        self.before = made("‹", "Предыдущая страница документа", pages.previous_page, "Alt+PgUp")
        self.after = made("›", "Следующая страница документа", pages.next_page, "Alt+PgDown")
        self.zooming = (self.smaller, self.larger, self.actual, self.by_width)
        self.all = (*self.zooming, self.before, self.after)
        pages.moved.connect(self._show_page)
        pages.zoomed.connect(self._show_zoom)
        self._show_page(pages.at)

    def button(self, action: QAction) -> QPushButton:
        """Make the button of an action."""
        button = QPushButton(action.text())
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.toolTip())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        return button

    def zoom_label(self) -> QLabel:
        """Make a label that tells the zoom."""
        label = QLabel()
        label.setObjectName("secondary")
        self._zooms.append(label)
        self._show_zoom(self._pages.zoom)
        return label

    def zoom_button(self) -> QPushButton:
        """Make a button that tells the zoom and goes to the size of the paper."""
        button = self.button(self.actual)
        self._zooms.append(button)
        self._show_zoom(self._pages.zoom)
        return button

    def _made(self, text: str, hint: str, act: Callable[[], object], *keys: Key) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setIconText(hint)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{hint} ({shown.replace('-', '−').replace('PgDown', 'PgDn')})")
        action.triggered.connect(lambda _checked: act())
        return action

    def _show_page(self, number: int) -> None:
        count = self._pages.count
        self.page.setText(f"стр. {number + 1} из {count}" if count else "")
        self._pages.setAccessibleDescription(self.page.text())
        self.before.setEnabled(count > 1)
        self.after.setEnabled(count > 1)
        for action in self.zooming:
            action.setEnabled(bool(count))

    def _show_zoom(self, zoom: float) -> None:
        text = f"{zoom:.0%}".replace("%", "\u00a0%")
        for place in self._zooms:
            place.setText(text)
