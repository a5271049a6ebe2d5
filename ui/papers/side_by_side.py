"""List and pages side by side: the panel shown or put away, as wide as it was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter
from typing_extensions import override

from ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.settings import Settings

_NAME = "papers"

ROOMY = 1000
"""Pixels that have room for the list and the panel side by side."""

_WIDE, _NARROW = 440, 360
_LIST = 420
"""Pixels that the list keeps."""


class SideBySide(QSplitter):
    """Where it is narrow, the panel is put away at first; each choice is remembered by itself."""

    def __init__(self, widget: QWidget, panel: QWidget, turning: QAction) -> None:
        """Take the list, the panel at its right, and the action whose tick says it is shown."""
        super().__init__(Qt.Orientation.Horizontal)
        self._panel, self._turning = panel, turning
        self._settings: Settings | None = None
        self._shown = {narrow: not narrow for narrow in (False, True)}
        self._drawn = 0
        self.setHandleWidth(theme.BLOCK)
        self.setChildrenCollapsible(False)
        self.addWidget(widget)
        self.addWidget(panel)
        self.splitterMoved.connect(self._keep_width)
        self._show()

    @property
    def narrow(self) -> bool:
        """Whether there is no room for both."""
        return self.width() < ROOMY

    def remember(self, settings: Settings) -> None:
        """Stand as remembered from here on."""
        self._settings = settings
        self._drawn = settings.width(_NAME)
        self._shown = {narrow: settings.shown(_NAME, narrow=narrow) for narrow in (False, True)}
        self._show()

    def turn(self) -> None:
        """Show the panel or put it away, and remember that."""
        self._shown[self.narrow] = not self._shown[self.narrow]
        if self._settings:
            shown = self._shown[self.narrow]
            self._settings.keep_shown(_NAME, narrow=self.narrow, shown=shown)
        self._show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        shown = self._shown[self.narrow]
        if shown is self._panel.isHidden():
            self._panel.setVisible(shown)
        self._turning.setChecked(shown)
        wanted = self._drawn or (_NARROW if self.narrow else _WIDE)
        panel = max(self._panel.minimumWidth(), min(wanted, self.width() - _LIST))
        self.setSizes([self.width() - self.handleWidth() - panel, panel])

    def _keep_width(self) -> None:
        self._drawn = self._panel.width()
        if self._settings:
            self._settings.keep_width(_NAME, self._drawn)
