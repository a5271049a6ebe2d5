"""The rail at the left: whose file is open, and the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout
from typing_extensions import override

from mentoring_desktop.language.typography import nbsp
from ui import theme
from ui.icons import icon
from ui.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.main_window.places import Place

_NARROW = 56
_ICON = QSize(20, 20)


class Rail(QFrame):
    """A button for each page, one of them pressed; icons alone where the window is narrow."""

    chosen = Signal(int)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName("Страницы")
        # Icons alone at the least, or a wide rail would keep the window from narrowing.
        self.setMinimumWidth(_NARROW)
        self._name = label("heading", "Наставничество")
        self._school = label("secondary")
        self._cycle = label("secondary")
        self._group = QButtonGroup(self, exclusive=True)
        self._group.idToggled.connect(self._tell)
        self.buttons = [self._button(at, place) for at, place in enumerate(places)]
        lines = QVBoxLayout(self)
        lines.setContentsMargins(theme.GAP, theme.BLOCK, theme.GAP, theme.BLOCK)
        lines.setSpacing(theme.STEP // 2)
        for words in (self._name, self._school, self._cycle):
            words.setContentsMargins(theme.GAP, 0, 0, 0)
        lines.addWidget(self._name)
        lines.addWidget(self._school)
        lines.addSpacing(theme.PAD)
        for button in self.buttons:
            lines.addWidget(button)
        lines.addStretch(1)
        lines.addWidget(self._cycle)
        self.set_narrow(narrow=False)

    @property
    def at(self) -> int:
        """Which page is pressed."""
        return self._group.checkedId()

    def choose(self, at: int) -> None:
        """Press the button of a page."""
        self.buttons[at].setChecked(True)

    def take_focus(self) -> None:
        """Bring the keyboard to the page that is pressed."""
        self.buttons[self.at].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_school(self, name: str, cycle: str) -> None:
        """Show whose file is open and which cycle runs."""
        self._school.setText(nbsp(name))
        self._cycle.setText(cycle)
        self._cycle.setToolTip(f"Цикл наставничества: {cycle}")

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave only the icons, or return the words."""
        self.setMaximumWidth(_NARROW if narrow else theme.RAIL)
        style = Qt.ToolButtonStyle
        shape = style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
        for button in self.buttons:
            button.setToolButtonStyle(shape)
        for words in (self._name, self._school, self._cycle):
            words.setVisible(not narrow)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def _button(self, at: int, place: Place) -> QToolButton:
        button = QToolButton()
        button.setText(place.title)
        button.setToolTip(f"{place.title} (Ctrl+{at + 1})")
        button.setIcon(icon(place.name))
        button.setIconSize(_ICON)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFixedHeight(theme.ROW - 2)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addButton(button, at)
        return button

    def _tell(self, at: int, pressed: bool) -> None:  # noqa: FBT001 - Qt's signature
        if pressed:
            self.chosen.emit(at)
