"""The question at the foot: texts were typed and not saved, and the window is to be closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from mentoring_desktop.language import counts
from ui import theme
from ui.labels import label


class Leaving(QWidget):
    """Stands in the window itself; typing on takes it away."""

    wants_saving = Signal()
    wants_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.settled = False
        """Whether the coordinator gave up what was typed."""
        self.question = label("secondary")
        self.saving = QPushButton("Сохранить и закрыть", autoDefault=False)
        self.leaving = QPushButton("Закрыть без сохранения", autoDefault=False)
        self.saving.clicked.connect(self.wants_saving)
        self.leaving.clicked.connect(self._give_up)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GAP)
        line.addWidget(self.question, 1)
        line.addWidget(self.leaving)
        line.addWidget(self.saving)
        self.hide()

    def ask(self, number: int) -> None:
        """Ask what to do with so many texts."""
        said = counts.count(number, "текст", "текста", "текстов")
        verb = counts.plural(number, "не сохранён", "не сохранены", "не сохранены")
        self.question.setText(f"{said[:1].upper()}{said[1:]} {verb}. Сохранить перед закрытием?")
        self.show()
        self.saving.setFocus()

    def _give_up(self) -> None:
        self.settled = True
        self.wants_out.emit()
