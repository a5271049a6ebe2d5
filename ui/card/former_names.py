"""Names borne before, under the name: each with its day, and a cross for one made by a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from mentoring_desktop.language import dates
from ui import theme
from ui.icons import icon
from ui.labels import label
from ui.news import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentoring_desktop.people.former_names import FormerName


class FormerNames(QWidget):
    """Takes no room while the name has never changed."""

    def __init__(self, forget: Callable[[FormerName], None]) -> None:
        super().__init__()
        self._forget = forget
        self._shown: tuple[FormerName, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def take(self, names: Sequence[FormerName]) -> None:
        """Show these names, the latest first."""
        if tuple(names) == self._shown:
            return
        self._shown = tuple(names)
        while self._column.count():
            line = self._column.takeAt(0)
            if line and (widget := line.widget()):
                widget.hide()
                widget.deleteLater()
        for former in reversed(names):
            self._column.addWidget(self._line(former))
        self.setVisible(bool(names))

    def _line(self, former: FormerName) -> QWidget:
        widget = QWidget()
        away = QToolButton()
        away.setIcon(icon("close"))
        away.setToolTip("Убрать: имя было записано по ошибке")
        away.setAccessibleName(f"Убрать прежнее имя: {former.name}")
        away.clicked.connect(lambda: self._take_out(former))
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.STEP)
        text = f"Прежде: {former.name}, до\u00a0{dates.requisite(former.until)}"
        line.addWidget(label("secondary", text), 1)
        line.addWidget(away, alignment=Qt.AlignmentFlag.AlignTop)
        return widget

    def _take_out(self, former: FormerName) -> None:
        with telling(self):
            self._forget(former)
