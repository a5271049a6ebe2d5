"""The section of competence areas: what a mentee asks for, what a mentor can teach."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListView, QVBoxLayout
from typing_extensions import override

from mentoring_desktop import areas
from ui import theme
from ui.card.grade_marks import GradeMarks
from ui.card.section import R, Section
from ui.labels import label
from ui.news import telling
from ui.rows import Column, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mentoring_desktop.store import Store


@dataclass(frozen=True)
class Grading(Generic[R]):
    """How one part in mentoring grades areas with 1, 2 or 3."""

    deed: str
    """The name of the action, such as «Изменить запросы»."""
    words: tuple[str, str, str]
    """What 1, 2 and 3 mean."""
    grades: Callable[[R], Mapping[int, int]]
    """Grades of a row by the area's key."""
    change: Callable[..., None]
    """Take a session, the row's key, the area's key, and the grade or nothing."""
    highest_first: bool


@dataclass(frozen=True)
class GradedArea:
    """An area and its grade, if it has one."""

    id: int
    title: str
    grade: int | None


class AreasSection(Section[R]):
    """All areas, the graded ones first when the card opens; a click or a key grades."""

    def __init__(self, store: Store, grading: Grading[R]) -> None:
        super().__init__(store)
        self._grading = grading
        self.rows = Rows([Column("Область", self._spoken)], key=attrgetter("id"), parent=self)
        self.list = QListView()
        self.list.setAccessibleName("Области")
        self.list.setModel(self.rows)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(GradeMarks(self.list, grading.words, self.grade))
        self._add_commands()
        self.setFocusProxy(self.list)
        legend = ", ".join(f"{at}\u00a0— {word}" for at, word in enumerate(grading.words, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(label("secondary", legend))
        column.addWidget(self.list, 1)

    @override
    def fill(self, *, afresh: bool) -> None:
        grades = self._grading.grades(self.row)
        with self.store.reading() as session:
            found = [
                GradedArea(area.id, area.title, grades.get(area.id))
                for area in areas.rows(session, retired=True)
                if area.id in grades or not area.retired
            ]
        if afresh:
            self.rows.set(sorted(found, key=self._order))
            self.list.setCurrentIndex(self.rows.index(0, 0))
        else:
            self.rows.put(found)

    def grade(self, area: GradedArea, grade: int | None) -> None:
        """Give the area a grade, or none."""
        with telling(self), self.store.changing(self.action(self._grading.deed)) as session:
            self._grading.change(session, self.row.id, area.id, grade)

    def _add_commands(self) -> None:
        """Let keys and the context menu of the list do what a click on a mark does."""
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for grade, word in enumerate(self._grading.words, 1):
            self._add_command(word.capitalize(), grade, str(grade))
        self._add_command("Снять отметку", None, "0", "Del")

    def _add_command(self, text: str, grade: int | None, *keys: str) -> None:
        command = QAction(text, self.list)
        command.setShortcuts([QKeySequence(key) for key in keys])
        command.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        command.triggered.connect(lambda: self._grade_current(grade))
        self.list.addAction(command)

    def _grade_current(self, grade: int | None) -> None:
        if self.list.currentIndex().isValid():
            self.grade(self.rows.row(self.list.currentIndex()), grade)

    def _order(self, area: GradedArea) -> tuple[bool, int]:
        grade = area.grade or 0
        return (not grade, -grade if self._grading.highest_first else grade)

    def _spoken(self, area: GradedArea) -> str:
        return f"{area.title}: {self._grading.words[area.grade - 1]}" if area.grade else area.title
