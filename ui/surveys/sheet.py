"""A sheet on the screen: all questions of a questionnaire below one another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mentoring_desktop.model.surveys import QuestionType
from mentoring_desktop.surveys.answers import scales
from ui import theme
from ui.labels import label
from ui.surveys.answer import (
    AnswerEdit,
    ChoicesAnswer,
    LineAnswer,
    OneAnswer,
    TextAnswer,
    YesNoAnswer,
)
from ui.surveys.grid import GridAnswer
from ui.surveys.tags import Tags

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mentoring_desktop.areas import AreaRow
    from mentoring_desktop.surveys.wording import Form, Question


class SheetView(QScrollArea):
    """Enter goes from question to question, and past the last one out of the sheet."""

    finished = Signal()
    """Enter was pressed in the last question."""

    def __init__(self, form: Form, areas: Sequence[AreaRow]) -> None:
        super().__init__()
        self._form, self._areas = form, areas
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edits: dict[str, AnswerEdit] = {}
        self.tags: dict[str, Tags] = {}
        self._hidden: dict[str, Any] = {}
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, theme.PAD, 0)
        self._column.setSpacing(theme.STEP)
        for number, question in enumerate(form.asked, 1):
            self._add(number, question)
        self._column.addStretch(1)
        self.setWidget(self._content)

    def answers(self) -> dict[str, Any]:
        """Give all answers by the key of the question, blank ones too."""
        return self._hidden | {key: edit.answer() for key, edit in self.edits.items()}

    def accepted(self) -> dict[str, list[str]]:
        """Give the areas accepted, by the key of the question."""
        return {key: tags.accepted for key, tags in self.tags.items() if tags.accepted}

    def put(self, answers: Mapping[str, Any], tags: Mapping[str, Sequence[str]]) -> None:
        """Show a sheet from its first question; an empty one is all blank."""
        # What was answered to a question that is asked no more is kept as it was.
        self._hidden = {key: answer for key, answer in answers.items() if key not in self.edits}
        for key, edit in self.edits.items():
            edit.put(answers.get(key))
        for key, line in self.tags.items():
            line.put(tags.get(key, ()))
        self.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Give the keyboard to the first question."""
        next(iter(self.edits.values())).setFocus()

    def _add(self, number: int, question: Question) -> None:
        edit = self._edit(question)
        self.edits[question.key] = edit
        heading = label("heading", f"{number}. {question.text}")
        heading.setBuddy(edit)
        self._column.addWidget(heading)
        self._column.addWidget(edit)
        edit.done.connect(partial(self._go_on, question.key))
        if isinstance(edit, GridAnswer):
            edit.moved.connect(partial(self._follow, edit))
        if question.tagged:
            self._add_tags(question, edit)
        self._column.addSpacing(theme.PAD)

    def _add_tags(self, question: Question, edit: AnswerEdit) -> None:
        tags = self.tags[question.key] = Tags(self._areas)
        tags.other.setAccessibleName(f"Другая область: {question.text}")
        edit.changed.connect(lambda: tags.read(str(edit.answer())))
        if isinstance(edit, TextAnswer):
            edit.accepted.connect(tags.toggle)
        self._column.addWidget(tags)

    def _edit(self, question: Question) -> AnswerEdit:
        if question.type in (QuestionType.AREAS, QuestionType.SCALES):
            return GridAnswer(question, self._rows(question), scales(self._form.kind, question))
        if question.type is QuestionType.YES_NO:
            return YesNoAnswer(question)
        if question.type is QuestionType.ONE:
            return OneAnswer(question, question.options)
        if question.type is QuestionType.SEVERAL:
            return ChoicesAnswer(question, question.options)
        return TextAnswer(question) if question.type is QuestionType.TEXT else LineAnswer(question)

    def _rows(self, question: Question) -> list[tuple[str, str]]:
        if question.type is QuestionType.SCALES:
            return [(option, option) for option in question.options]
        return [(area.code, area.title) for area in self._areas if not area.retired]

    def _go_on(self, key: str) -> None:
        keys = list(self.edits)
        after = keys[keys.index(key) + 1 :]
        if not after:
            self.finished.emit()
            return
        edit = self.edits[after[0]]
        edit.setFocus()
        self._show(edit, edit.rect())

    def _follow(self, edit: GridAnswer, cell: QRect) -> None:
        if edit.table.hasFocus():
            self._show(edit.table, cell)

    def _show(self, widget: QWidget, place: QRect) -> None:
        """Scroll so that a place of a widget is in sight with what stands around it."""
        top = widget.mapTo(self._content, place.topLeft()).y()
        at = top + place.height() // 2
        self.ensureVisible(0, at, 0, place.height() // 2 + 3 * theme.CONTROL)
