"""The wizard of a new school: three short steps, and a file to begin work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mentoring_desktop import new_school
from mentoring_desktop.store import Store
from ui import theme
from ui.labels import label
from ui.new_school.steps import BeginningStep, PeopleStep, SchoolStep, Step
from ui.news import telling
from ui.page import Notice

if TYPE_CHECKING:
    from pathlib import Path

ACTION = "Создать базу школы"
_SIZE = (960, 440)


class NewSchool(QDialog):
    """Asks about the school, its two people and its cycle; the answers become a file."""

    made = Signal(object)
    """Carries the open store of the new school."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Новая база школы")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.school, self.people = SchoolStep(), PeopleStep()
        self.beginning = BeginningStep(folder)
        self.school.short_name.textChanged.connect(self.beginning.name_after)
        self.notice = Notice(self)
        self._heading = label("page-title")
        self._all: tuple[Step, ...] = (self.school, self.people, self.beginning)
        self._steps = QStackedWidget()
        for step in self._all:
            self._steps.addWidget(step)
            for field in step.required:
                field.textChanged.connect(lambda: self.tell(""))
        self._lay_out()
        self._go(0)

    def tell(self, sentence: str) -> None:
        """Show a refusal above the step; an empty sentence takes it away."""
        self.notice.show_sentence(sentence)

    def forward(self) -> None:
        """Go to the next step, or make the file after the last one."""
        self.tell("")
        step = self._all[self._steps.currentIndex()]
        empty = next((field for field in step.required if not field.text().strip()), None)
        if empty:
            self.tell(f"Заполните поле «{empty.accessibleName()}».")
            empty.setFocus()
        elif step is not self._all[-1]:
            self._go(self._steps.currentIndex() + 1)
        else:
            self._make()

    def back(self) -> None:
        """Return to the step before; what was typed stays."""
        self.tell("")
        self._go(self._steps.currentIndex() - 1)

    def entry(self) -> new_school.SchoolEntry:
        """Give all that was answered."""
        start, end = self.beginning.cycle()
        return new_school.SchoolEntry(
            **self.school.answers(),
            director=self.people.director.entry(),
            curator=self.people.curator.entry(),
            cycle_from=start,
            cycle_to=end,
        )

    def _make(self) -> None:
        entry = self.entry()
        with telling(self):
            path = self.beginning.path()
            store = Store.found(path, ACTION, lambda session: new_school.set_up(session, entry))
            self.made.emit(store)
            self.accept()

    def _go(self, at: int) -> None:
        step = self._all[at]
        self._steps.setCurrentIndex(at)
        self._heading.setText(f"Шаг {at + 1} из {len(self._all)}. {step.title}")
        self._back.setVisible(at > 0)
        self._next.setText("Создать" if step is self._all[-1] else "Далее")
        step.required[0].setFocus()

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.EDGE,) * 4)
        lines.setSpacing(theme.BLOCK)
        lines.addWidget(self._heading)
        lines.addWidget(self.notice)
        lines.addWidget(self._steps, 1)
        lines.addLayout(self._buttons())
        self.setMinimumSize(*_SIZE)

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton("Отмена", autoDefault=False)
        cancel.clicked.connect(self.reject)
        self._back = QPushButton("Назад", autoDefault=False)
        self._back.clicked.connect(self.back)
        self._next = QPushButton(default=True)
        self._next.setProperty("primary", True)
        self._next.clicked.connect(self.forward)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(cancel)
        line.addStretch(1)
        line.addWidget(self._back)
        line.addWidget(self._next)
        return line
