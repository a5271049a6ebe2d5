"""The tab in which a questionnaire is worded: its questions in order, the chosen one beside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mentoring_desktop.model.surveys import QuestionType
from mentoring_desktop.surveys import editing, wording
from ui import theme
from ui.fields import ChoiceField, TextsField, TickField, text_field
from ui.labels import label
from ui.news import telling
from ui.surveys.ordered import OrderedList

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentoring_desktop.model.surveys import SurveyKind
    from mentoring_desktop.store import Store
    from mentoring_desktop.surveys.wording import Form, Question

TABLES = frozenset(("questionnaire", "survey_question"))


class QuestionsTab(QWidget):
    """Every field saves itself; a question is hidden rather than deleted."""

    def __init__(self, store: Store, kind: SurveyKind) -> None:
        super().__init__()
        self._store, self._kind = store, kind
        self._form: Form | None = None
        self._shown: str | None = None
        self.title = text_field("Название", self._write(editing.set_title, "название"))
        self.preamble = TextsField(
            "Вступление перед вопросами", self._write(editing.set_preamble, "вступление")
        )
        self.list = OrderedList("Вопросы анкеты")
        self.text = TextsField("Вопрос", self._write_question(editing.reword, "вопрос"))
        self.options = TextsField("Варианты ответа, каждый с новой строки", self._write_options)
        self.target = TargetField(
            "Ответ идёт в", self._write_question(editing.set_field, "назначение ответа")
        )
        self.asked = TickField("Спрашивать", self._write_asked)
        self.kind_of_answer = label("secondary")
        self.new_text = QLineEdit(placeholderText="Новый вопрос")
        self.new_type = QComboBox()
        self.restoring_one = QPushButton("Вернуть исходный вопрос", autoDefault=False)
        self.restoring_all = QPushButton("Вернуть исходный текст анкеты", autoDefault=False)
        self._lay_out()
        self.list.chosen.connect(self._show_question)
        self.list.moved.connect(self._move)
        self.restoring_one.clicked.connect(self._restore_one)
        self.restoring_all.clicked.connect(self._restore_all)
        self.setFocusProxy(self.list)
        self.reload()

    def reload(self) -> None:
        """Read the questionnaire as it is worded now."""
        afresh = self._form is None
        with self._store.reading() as session:
            form = self._form = wording.current(session, self._kind)
        self.title.take(form.title, afresh=afresh)
        self.preamble.take(form.preamble, afresh=afresh)
        self.list.put([(each.key, each.text, each.retired) for each in form.questions])
        self.restoring_all.setEnabled(form != wording.original(self._kind))

    def add(self) -> None:
        """Add the question typed below the list, and show it."""
        with telling(self):
            with self._changing("Добавить вопрос") as session:
                kind_of_answer = self.new_type.currentData()
                key = editing.add(session, self._kind, kind_of_answer, self.new_text.text())
            self.new_text.clear()
            self.list.choose(key)

    @property
    def question(self) -> Question | None:
        """The question that is shown."""
        questions = self._form.questions if self._form else ()
        return next((each for each in questions if each.key == self.list.current), None)

    def _show_question(self) -> None:
        question = self.question
        self._right.setVisible(question is not None)
        if question is None:
            return
        afresh, self._shown = question.key != self._shown, question.key
        self.kind_of_answer.setText(f"Ответ: {question.type.value}")
        self.text.take(question.text, afresh=afresh)
        self.options.take("\n".join(question.options), afresh=afresh)
        self.options.setVisible(question.type in editing.WITH_OPTIONS)
        self.target.offer(editing.fields(self._kind, question.type))
        self.target.take(question.field, afresh=afresh)
        self.asked.take(not question.retired, afresh=afresh)
        original = {each.key: each for each in wording.original(self._kind).questions}
        was = original.get(question.key)
        self.restoring_one.setVisible(was is not None)
        self.restoring_one.setEnabled(was != replace(question, retired=False))

    def _changing(self, deed: str) -> Any:  # noqa: ANN401 - a context of the store
        return self._store.changing(f"{deed}: {self._kind.value}")

    def _write(self, act: Callable[..., None], what: str) -> Callable[[str], None]:
        def write(value: str) -> None:
            with self._changing(f"Изменить {what} анкеты") as session:
                act(session, self._kind, value)

        return write

    def _write_question(self, act: Callable[..., None], what: str) -> Callable[[str], None]:
        def write(value: str) -> None:
            with self._changing(f"Изменить {what}") as session:
                act(session, self._kind, self._shown, value)

        return write

    def _write_options(self, text: str) -> None:
        self._write_question(editing.set_options, "варианты ответа")(text.splitlines())  # type: ignore[arg-type]

    def _write_asked(self, asked: bool) -> None:  # noqa: FBT001 - a field's own value
        with self._changing("Вернуть вопрос" if asked else "Скрыть вопрос") as session:
            editing.retire(session, self._kind, self._shown or "", retired=not asked)

    def _move(self, key: str, place: int) -> None:
        with telling(self), self._changing("Передвинуть вопрос") as session:
            editing.move(session, self._kind, key, place)

    def _restore_one(self) -> None:
        with telling(self), self._changing("Вернуть исходный вопрос") as session:
            editing.restore_question(session, self._kind, self._shown or "")

    def _restore_all(self) -> None:
        with telling(self), self._changing("Вернуть исходный текст анкеты") as session:
            editing.restore(session, self._kind)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.GAP)
        left.addWidget(self.list, 1)
        left.addLayout(self._adding())
        left.addWidget(self.restoring_all, alignment=Qt.AlignmentFlag.AlignLeft)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.GAP)
        for widget in (
            self.text,
            self.kind_of_answer,
            self.options,
            self.target,
            self.asked,
        ):
            right.addWidget(widget)
        right.addWidget(self.restoring_one, alignment=Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(theme.BLOCK)
        halves.addLayout(left, 1)
        halves.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.title)
        column.addWidget(self.preamble)
        column.addLayout(halves, 1)

    def _adding(self) -> QVBoxLayout:
        self.new_text.setAccessibleName("Новый вопрос")
        self.new_text.returnPressed.connect(self.add)
        self.new_type.setAccessibleName("Вид ответа на новый вопрос")
        for each in QuestionType:
            if each is not QuestionType.AREAS:
                self.new_type.addItem(each.value, each)
        button = QPushButton("Добавить", autoDefault=False)
        button.setProperty("primary", True)
        button.clicked.connect(self.add)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(self.new_type, 1)
        line.addWidget(button)
        lines = QVBoxLayout()
        lines.setSpacing(theme.STEP)
        lines.addWidget(self.new_text)
        lines.addLayout(line)
        return lines


class TargetField(ChoiceField[str]):
    """Where an answer goes; what is offered follows from its type."""

    def __init__(self, title: str, write: Callable[[str], None]) -> None:
        super().__init__(title, write, [])

    def offer(self, choices: dict[str, str]) -> None:
        """Learn what there is to choose from, the field of the bank by its Russian name."""
        if self._values != list(choices):
            self._values = list(choices)
            self.editor.clear()
            self.editor.addItems(list(choices.values()))
        self.setVisible(len(choices) > 1)
