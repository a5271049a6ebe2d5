"""The coordinator words a questionnaire anew: rows come into the file with the first edit."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.surveys import (
    Questionnaire,
    QuestionType,
    SurveyKind,
    SurveyQuestion,
)
from mentoring_desktop.surveys import wording
from mentoring_desktop.surveys.wording import FIELDS, TAGGED, Question

LONGEST_PREAMBLE = 600
"""Letters above the questions: more leaves no room for them."""

WITH_OPTIONS = (QuestionType.ONE, QuestionType.SEVERAL, QuestionType.SCALES)
"""Types whose options are words of the coordinator."""

FREE = (QuestionType.LINE, QuestionType.TEXT)
"""Types whose answers may be tagged with areas."""


def set_title(session: Session, kind: SurveyKind, title: str) -> None:
    """Call the questionnaire otherwise.

    Raises:
        MentoringError: the title is empty or absurdly long.
    """
    title = cleaned(title)
    if not title:
        raise MentoringError("Название анкеты: поле не может быть пустым.")
    _stored(session, kind).title = title


def set_preamble(session: Session, kind: SurveyKind, text: str) -> None:
    """Say something else above the questions, or nothing.

    Raises:
        MentoringError: the text is too long.
    """
    _stored(session, kind).preamble = cleaned(text, LONGEST_PREAMBLE)


def reword(session: Session, kind: SurveyKind, key: str, text: str) -> None:
    """Word a question anew; what was answered to it stays.

    Raises:
        MentoringError: the text is empty or absurdly long.
    """
    _row(session, kind, key).text = _asked(text)


def set_options(session: Session, kind: SurveyKind, key: str, options: Sequence[str]) -> None:
    """Give a question other options; a blank one and a repeated one are left out.

    Raises:
        MentoringError: no option is left, or one is absurdly long.
    """
    kept: dict[str, str] = {}
    for option in filter(None, map(cleaned, options)):
        kept.setdefault(fold(option), option)
    if not kept:
        raise MentoringError("Впишите хотя бы один вариант, каждый с новой строки.")
    _row(session, kind, key).options = list(kept.values())


def set_field(session: Session, kind: SurveyKind, key: str, field: str) -> None:
    """Choose where the answers to a question go.

    Raises:
        MentoringError: an answer of this type cannot go there.
    """
    row = _row(session, kind, key)
    if field not in fields(kind, row.type):
        raise MentoringError("Ответ такого вида сюда не подходит. Выберите другое.")
    row.field = field


def fields(kind: SurveyKind, kind_of_answer: QuestionType) -> dict[str, str]:
    """Give where an answer of a type may go, by the core's name of the field."""
    if kind_of_answer in (QuestionType.SCALES, QuestionType.AREAS, QuestionType.YES_NO):
        return {"": FIELDS[kind][""]}
    free = kind_of_answer in FREE
    return {name: word for name, word in FIELDS[kind].items() if free or name not in TAGGED}


def retire(session: Session, kind: SurveyKind, key: str, *, retired: bool) -> None:
    """Ask a question no more, or again; what was answered to it stays.

    Raises:
        MentoringError: no question would be left.
    """
    row = _row(session, kind, key)
    row.retired = retired
    if all(each.retired for each in _stored(session, kind).questions):
        raise MentoringError("Это последний вопрос анкеты. Сначала добавьте или верните другой.")


def move(session: Session, kind: SurveyKind, key: str, place: int) -> None:
    """Put a question at a place of the questionnaire, 0 being the first."""
    questions = list(_stored(session, kind).questions)
    row = next(each for each in questions if each.key == key)
    questions.remove(row)
    questions.insert(place, row)
    _renumber(questions)


def add(session: Session, kind: SurveyKind, type_: QuestionType, text: str) -> str:
    """Add a question at the end and give its key.

    Raises:
        MentoringError: the text is empty or absurdly long, or areas are asked about already.
    """
    form = _stored(session, kind)
    if type_ is QuestionType.AREAS and any(each.type is type_ for each in form.questions):
        raise MentoringError("Таблица областей в анкете уже есть: верните её, если она скрыта.")
    taken = {each.key for each in form.questions}
    key = next(key for at in range(1, len(taken) + 2) if (key := f"own_{at}") not in taken)
    options = ["первый вариант", "второй вариант"] if type_ in WITH_OPTIONS else []
    form.questions.append(
        SurveyQuestion(key=key, position=len(taken), type=type_, text=_asked(text), options=options)
    )
    session.flush()
    return key


def restore_question(session: Session, kind: SurveyKind, key: str) -> None:
    """Return the words and options of a question the program came with."""
    for original in wording.original(kind).questions:
        if original.key == key:
            _word(_row(session, kind, key), original)


def restore(session: Session, kind: SurveyKind) -> None:
    """Return all that the program came with; questions of one's own stay, after the others."""
    form, original = _stored(session, kind), wording.original(kind)
    form.title, form.preamble = original.title, original.preamble
    rows = {row.key: row for row in form.questions}
    if rows.keys() == {question.key for question in original.questions}:
        session.delete(form)
        return
    for question in original.questions:
        _word(rows[question.key], question)
        rows[question.key].retired = False
    first = [rows.pop(question.key) for question in original.questions]
    _renumber([*first, *rows.values()])


def _word(row: SurveyQuestion, original: Question) -> None:
    row.text, row.options, row.field = original.text, list(original.options), original.field


def _renumber(questions: Sequence[SurveyQuestion]) -> None:
    for at, row in enumerate(questions):
        row.position = at


def _asked(text: str) -> str:
    text = cleaned(text)
    if not text:
        raise MentoringError("Вопрос: поле не может быть пустым. Чтобы не спрашивать, скройте его.")
    return text


def _row(session: Session, kind: SurveyKind, key: str) -> SurveyQuestion:
    return next(row for row in _stored(session, kind).questions if row.key == key)


def _stored(session: Session, kind: SurveyKind) -> Questionnaire:
    """Give the questionnaire of the file, put there from the template if it was never edited."""
    query = select(Questionnaire).where(Questionnaire.kind == kind)
    stored = session.execute(query).scalar_one_or_none()
    if stored is None:
        form = wording.original(kind)
        stored = Questionnaire(kind=kind, title=form.title, preamble=form.preamble)
        stored.questions = [
            SurveyQuestion(
                key=question.key,
                position=at,
                type=question.type,
                text=question.text,
                options=list(question.options),
                field=question.field,
            )
            for at, question in enumerate(form.questions)
        ]
        session.add(stored)
        session.flush()
    return stored
