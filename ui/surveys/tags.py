"""The areas a free answer speaks of: proposed by its words, accepted or chosen by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from mentoring_desktop.surveys import tagging
from ui import theme
from ui.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.areas import AreaRow


class Tags(QWidget):
    """Chips of areas under an answer: a pressed one is accepted."""

    def __init__(self, areas: Sequence[AreaRow]) -> None:
        super().__init__()
        self._areas = {area.code: area for area in areas}
        self._offered = [area for area in areas if not area.retired]
        self.chips_shown: list[QPushButton] = []
        self._accepted: list[str] = []
        self._shown: tuple[str, ...] = ()
        self._proposed: tuple[str, ...] = ()
        self.chips = Flow()
        self.other = QPushButton("Область…", autoDefault=False, flat=True)
        self.other.setToolTip("Отметить другую область, о которой говорит ответ")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.other.setMenu(self.menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GAP)
        line.addWidget(self.chips, 1)
        line.addWidget(self.other)

    @property
    def accepted(self) -> list[str]:
        """The codes of the areas accepted."""
        return [code for code in self._areas if code in self._accepted]

    def read(self, text: str) -> None:
        """Propose what the words of the answer speak of."""
        self._proposed = tagging.proposed(text, self._offered)
        self._show()

    def put(self, codes: Sequence[str]) -> None:
        """Show these areas as accepted."""
        self._accepted = list(codes)
        self._show()

    def toggle(self, at: int) -> None:
        """Accept the area of this number, from 0, or think better of it."""
        if at < len(self._shown):
            self._flip(self._shown[at])

    def _flip(self, code: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        if code in self._accepted:
            self._accepted.remove(code)
        else:
            self._accepted.append(code)
        self._show()

    def _show(self) -> None:
        wanted = {*self._accepted, *self._proposed}
        shown = tuple(code for code in self._areas if code in wanted)
        if shown != self._shown:
            self._shown = shown
            self.chips_shown = [self._chip(at, code) for at, code in enumerate(shown, 1)]
        for number, (code, chip) in enumerate(zip(shown, self.chips_shown, strict=True), 1):
            accepted = code in self._accepted
            chip.setChecked(accepted)
            chip.setText(f"{number}\u2002{'✓' if accepted else '+'} {self._areas[code].short}")
        self.chips.set(self.chips_shown)

    def _chip(self, number: int, code: str) -> QPushButton:
        area = self._areas[code]
        chip = QPushButton(autoDefault=False)
        chip.setCheckable(True)
        chip.setProperty("filter", True)
        chip.setAccessibleName(f"Область: {area.title}")
        chip.setToolTip(f"{area.title} (Alt+{number})")
        chip.clicked.connect(partial(self._flip, code))
        return chip

    def _fill_menu(self) -> None:
        self.menu.clear()
        for area in self._offered:
            action = self.menu.addAction(area.title)
            action.setCheckable(True)
            action.setChecked(area.code in self._accepted)
            action.triggered.connect(partial(self._flip, area.code))
