"""What may be answered to a question of each type, and the answer in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.surveys import QuestionType, SurveyKind
from mentoring_desktop.surveys.wording import Form, Question

LONGEST_TEXT = 1000
"""Letters in an answer of several lines: more does not fit on the sheet."""

MOST = 999
"""No count of years or people in a questionnaire is greater."""

Answers = dict[str, Any]
"""Plain JSON values by the key of the question; what was not answered is not there."""


@dataclass(frozen=True)
class Scale:
    """A column of a table of answers: marks from ``least`` up, each with its word."""

    key: str
    title: str
    least: int
    words: tuple[str, ...]

    @property
    def marks(self) -> range:
        """The figures that may be given."""
        return range(self.least, self.least + len(self.words))


_RATING = Scale("rating", "Самооценка", 1, ("1", "2", "3", "4", "5"))

AREA_SCALES: Mapping[SurveyKind, tuple[Scale, ...]] = {
    SurveyKind.MENTOR: (Scale("ready", "", 0, ("пока нет", "могу помочь", "могу обучать")),),
    SurveyKind.REQUESTS: (
        _RATING,
        Scale("need", "Нужна помощь", 0, ("нет", "да", "срочно")),
    ),
}
"""What is asked of each competence area."""

SCALES = (Scale("rating", "", 1, _RATING.words),)
"""What is asked of each quality."""


def scales(kind: SurveyKind, question: Question) -> tuple[Scale, ...]:
    """Give the columns of a question that is a table."""
    return AREA_SCALES[kind] if question.type is QuestionType.AREAS else SCALES


def checked(form: Form, answers: Mapping[str, Any]) -> Answers:
    """Give the answers fit to be kept, without the blank ones, in the order of the questions.

    Raises:
        MentoringError: an answer does not fit its question; the sentence names the question.
    """
    found: Answers = {}
    for question in form.questions:
        try:
            answer = _CHECKS[question.type](form.kind, question, answers.get(question.key))
        except MentoringError as refusal:
            raise MentoringError(f"«{question.text}» {refusal}") from None
        if answer not in (None, "", [], {}):
            found[question.key] = answer
    return found


def spoken(form: Form, question: Question, answer: Any, areas: Mapping[str, str]) -> str:  # noqa: ANN401 - by the type
    """Give an answer in words; a table is a line for each row. ``areas`` are titles by code."""
    if isinstance(answer, bool):
        return "да" if answer else "нет"
    if isinstance(answer, list):
        return ", ".join(answer)
    if isinstance(answer, dict):
        named = {areas.get(row, row): marks for row, marks in answer.items()}
        columns = scales(form.kind, question)
        return "\n".join(f"{row}: {_marks(columns, marks)}" for row, marks in named.items())
    return str(answer)


def _marks(columns: Sequence[Scale], marks: Mapping[str, int]) -> str:
    said = [
        (scale.title.lower(), scale.words[marks[scale.key] - scale.least])
        for scale in columns
        if scale.key in marks
    ]
    return ", ".join(f"{title}\u00a0— {word}" if title else word for title, word in said)


def _line(_kind: SurveyKind, _question: Question, answer: Any) -> str:  # noqa: ANN401 - to be checked
    return cleaned(str(answer or ""))


def _text(_kind: SurveyKind, _question: Question, answer: Any) -> str:  # noqa: ANN401 - to be checked
    text = str(answer or "")
    if len(text) > LONGEST_TEXT:
        raise MentoringError(f"Слишком длинно: больше {LONGEST_TEXT} знаков. Сократите ответ.")
    return "\n".join(filter(None, (cleaned(line, LONGEST_TEXT) for line in text.splitlines())))


def _number(_kind: SurveyKind, _question: Question, answer: Any) -> int | None:  # noqa: ANN401 - to be checked
    text = str("" if answer is None else answer).strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and int(text) <= MOST):
        raise MentoringError(f"Напишите целое число от 0 до {MOST}.")
    return int(text)


def _yes_no(_kind: SurveyKind, _question: Question, answer: Any) -> bool | None:  # noqa: ANN401 - to be checked
    if answer is None or isinstance(answer, bool):
        return answer
    raise MentoringError("Ответьте «да» или «нет».")


def _several(_kind: SurveyKind, _question: Question, answer: Any) -> list[str]:  # noqa: ANN401 - to be checked
    return list(dict.fromkeys(filter(None, (cleaned(each) for each in answer or ()))))


def _table(kind: SurveyKind, question: Question, answer: Any) -> dict[str, dict[str, int]]:  # noqa: ANN401 - to be checked
    columns = scales(kind, question)
    rows = {
        row: {scale.key: marks[scale.key] for scale in columns if marks.get(scale.key) is not None}
        for row, marks in (answer or {}).items()
    }
    for marks in rows.values():
        for scale in columns:
            if marks.get(scale.key, scale.least) not in scale.marks:
                last = scale.marks[-1]
                raise MentoringError(f"Отметка может быть от {scale.least} до {last}.")
    return {row: marks for row, marks in rows.items() if marks}


_CHECKS: Mapping[QuestionType, Callable[[SurveyKind, Question, Any], Any]] = {
    QuestionType.LINE: _line,
    QuestionType.TEXT: _text,
    QuestionType.NUMBER: _number,
    QuestionType.YES_NO: _yes_no,
    QuestionType.ONE: _line,
    QuestionType.SEVERAL: _several,
    QuestionType.SCALES: _table,
    QuestionType.AREAS: _table,
}
