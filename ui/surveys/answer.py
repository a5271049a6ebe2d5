"""How a question is answered by the keyboard: a line, several lines, options by their digits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.surveys import QuestionType
from mentoring_desktop.surveys.wording import OTHER
from ui import theme
from ui.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from mentoring_desktop.surveys.wording import Question

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TEXT_LINES = 3


class AnswerEdit(QWidget):
    """The place where one question is answered."""

    done = Signal()
    """Enter was pressed: the next question is wanted."""
    changed = Signal()

    def answer(self) -> Any:  # noqa: ANN401 - by the type of the question
        """Give what is answered, blank if nothing."""
        raise NotImplementedError

    def put(self, answer: Any) -> None:  # noqa: ANN401 - by the type of the question
        """Show an answer, nothing for a blank one."""
        raise NotImplementedError

    def lay_out(self, *widgets: QWidget) -> None:
        """Put the editors below one another and let the first take the keyboard."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.STEP)
        for widget in widgets:
            column.addWidget(widget)
        self.setFocusProxy(widgets[0])


class LineAnswer(AnswerEdit):
    """An answer of one line: words or a number."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.editor = QLineEdit()
        self.editor.setAccessibleName(question.text)
        self.editor.textChanged.connect(self.changed)
        self.editor.returnPressed.connect(self.done)
        self.lay_out(self.editor)
        if question.type is QuestionType.NUMBER:
            self.editor.setMaximumWidth(theme.RAIL // 2)

    @override
    def answer(self) -> str:
        return self.editor.text()

    @override
    def put(self, answer: str | int | None) -> None:
        self.editor.setText("" if answer is None else str(answer))


class TextAnswer(AnswerEdit):
    """An answer of several lines: Enter goes on, Shift+Enter begins a line."""

    accepted = Signal(int)
    """Alt and a digit were pressed: the tag of this number, from 0, is meant."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.editor = QPlainTextEdit(tabChangesFocus=True)
        self.editor.setAccessibleName(question.text)
        self.editor.setFixedHeight(TEXT_LINES * self.editor.fontMetrics().lineSpacing() + 24)
        self.editor.textChanged.connect(self.changed)
        self.editor.installEventFilter(self)
        self.lay_out(self.editor)

    @override
    def answer(self) -> str:
        return self.editor.toPlainText()

    @override
    def put(self, answer: str | None) -> None:
        self.editor.setPlainText(answer or "")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            modifiers, digit = event.modifiers(), event.key() - Qt.Key.Key_1
            if event.key() in ENTER and modifiers == Qt.KeyboardModifier.NoModifier:
                self.done.emit()
                return True
            if modifiers & Qt.KeyboardModifier.AltModifier and 0 <= digit < 9:  # noqa: PLR2004 - 1 to 9
                self.accepted.emit(digit)
                return True
        return super().eventFilter(watched, event)


class ChoicesAnswer(AnswerEdit):
    """Options chosen by their digits, one or several; of one's own where the question allows."""

    def __init__(self, question: Question, options: Sequence[str]) -> None:
        super().__init__()
        self._single = question.type is not QuestionType.SEVERAL
        self._words = [option for option in options if fold(option) != OTHER]
        self.buttons = [self._button(at, word) for at, word in enumerate(self._words, 1)]
        self.own = QLineEdit(placeholderText=OTHER)
        self.own.setAccessibleName(f"{question.text} {OTHER}")
        self.own.textChanged.connect(self._typed)
        self.own.returnPressed.connect(self.done)
        self._allows_own = len(self._words) < len(options)
        self.own.setVisible(self._allows_own)
        row = Flow(self.buttons)
        self.lay_out(row, self.own)
        self.setFocusProxy(self.buttons[0] if self.buttons else self.own)

    @override
    def answer(self) -> list[str]:
        chosen = [
            word
            for word, button in zip(self._words, self.buttons, strict=True)
            if button.isChecked()
        ]
        return [*chosen, *filter(None, map(str.strip, self.own.text().split(";")))]

    @override
    def put(self, answer: Sequence[str] | None) -> None:
        given = list(answer or ())
        for word, button in zip(self._words, self.buttons, strict=True):
            button.setChecked(word in given)
        own = [word for word in given if word not in self._words]
        self.own.setText("; ".join(own))
        self.own.setVisible(self._allows_own or bool(own))

    def choose(self, at: int) -> None:
        """Choose the option of this number, from 0, or take it back; past the last: one's own."""
        if at < len(self.buttons):
            self.buttons[at].click()
            self.buttons[at].setFocus()
        elif at == len(self.buttons) and self._allows_own:
            self.own.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            at = next(at for at, button in enumerate(self.buttons) if button is watched)
            digit = event.key() - Qt.Key.Key_1
            if 0 <= digit <= len(self.buttons):
                self.choose(digit)
                return True
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if step:
                self.buttons[(at + step) % len(self.buttons)].setFocus()
                return True
            if event.key() in ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.done.emit()
                return True
        return super().eventFilter(watched, event)

    def _button(self, number: int, word: str) -> QPushButton:
        button = QPushButton(f"{number}\u2002{word}", autoDefault=False)
        button.setCheckable(True)
        button.setProperty("filter", True)
        button.setAccessibleName(word)
        # One stop of Tab for the whole question: arrows and digits go on inside it.
        policy = Qt.FocusPolicy.StrongFocus if number == 1 else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
        button.clicked.connect(lambda checked: self._clicked(number - 1, checked=checked))
        button.installEventFilter(self)
        return button

    def _clicked(self, at: int, *, checked: bool) -> None:
        if self._single and checked:
            for other, button in enumerate(self.buttons):
                button.setChecked(other == at)
            self.own.clear()
        self.changed.emit()

    def _typed(self, text: str) -> None:
        if self._single and text.strip():
            for button in self.buttons:
                button.setChecked(False)
        self.changed.emit()


class OneAnswer(ChoicesAnswer):
    """One option, kept as its text."""

    @override
    def answer(self) -> Any:
        return "; ".join(super().answer())

    @override
    def put(self, answer: Any) -> None:
        super().put([answer] if answer else [])


class YesNoAnswer(ChoicesAnswer):
    """«Да», «нет», or neither."""

    def __init__(self, question: Question) -> None:
        super().__init__(question, ("да", "нет"))

    @override
    def answer(self) -> Any:
        return {"да": True, "нет": False}.get("".join(super().answer()))

    @override
    def put(self, answer: Any) -> None:
        super().put([] if answer is None else ["да" if answer else "нет"])
