"""The strip above a paper's pages: it no longer says what is so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui import theme
from ui.labels import label

_SAID = "Расхождение: в базе теперь иначе, чем в этом документе."


class Strip(QWidget):
    """Says so, and shows side by side what was and what is."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("tone", theme.Tone.WARN.value)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_SAID)
        self.button = QPushButton("Показать…")
        self.button.setToolTip("Показать расхождения (F8)")
        self.button.clicked.connect(self.wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.PAD, theme.STEP, theme.STEP, theme.STEP)
        line.setSpacing(theme.GAP)
        line.addWidget(label("strip", _SAID), 1)
        line.addWidget(self.button)
        self.hide()
