"""The two questionnaires as the school words them: the template's until they are first edited."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.model.surveys import (
    Questionnaire,
    QuestionType,
    SurveyKind,
    SurveyQuestion,
)
from mentoring_desktop.resources import TEMPLATES

OTHER = "другое"
"""The option beside which somebody writes an answer of their own."""

REQUESTS, COMPETENCES = "requests", "competences"
"""What a free answer tagged with areas becomes."""

FIELDS: Mapping[SurveyKind, Mapping[str, str]] = {
    SurveyKind.MENTOR: {
        "": "только в анкету",
        COMPETENCES: "компетенции (по областям)",
        "motivation": "мотивация",
        "achievements": "достижения",
        "interests": "интересы",
        "courses": "курсы",
        "ways": "виды и формы",
        "desired_mentees": "кого готов вести",
        "capacity": "число мест",
        "mentoring_years": "опыт, лет",
        "mentored_people": "скольких вёл",
        "time_resource": "ресурс времени",
        "days": "дни и время",
        "support_needed": "нужная поддержка",
        "limits": "ограничения",
    },
    SurveyKind.REQUESTS: {
        "": "только в анкету",
        REQUESTS: "запросы (по областям)",
        "strengths": "сильные стороны",
        "expectations": "ожидания",
        "preferred_ways": "виды, формы, частота",
        "days": "дни и время",
        "wanted_mentors": "желаемые наставники",
    },
}
"""Where an answer may go, by the core's name of the field."""

TAGGED = (REQUESTS, COMPETENCES)

NUMBERS = ("capacity", "mentoring_years", "mentored_people")
"""Fields that hold a number, so the answer must be one."""


@dataclass(frozen=True)
class Question:
    """A question as it is printed, asked and edited."""

    key: str
    type: QuestionType
    text: str
    options: tuple[str, ...] = ()
    field: str = ""
    retired: bool = False

    @property
    def tagged(self) -> bool:
        """Whether the free answer is tagged with competence areas."""
        return self.field in TAGGED


@dataclass(frozen=True)
class Form:
    """A questionnaire: all its questions in their order, the retired ones among them."""

    kind: SurveyKind
    title: str
    preamble: str
    questions: tuple[Question, ...]

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked now."""
        return tuple(each for each in self.questions if not each.retired)


def current(session: Session, kind: SurveyKind) -> Form:
    """Give a questionnaire as it is worded now."""
    stored = session.execute(
        select(Questionnaire).where(Questionnaire.kind == kind)
    ).scalar_one_or_none()
    if stored is None:
        return original(kind)
    return Form(kind, stored.title, stored.preamble, tuple(map(_question, stored.questions)))


@cache
def original(kind: SurveyKind) -> Form:
    """Give a questionnaire as the program words it."""
    template = json.loads((TEMPLATES / "questionnaires.json").read_text(encoding="utf-8"))
    entry = template[kind.name]
    return Form(
        kind, entry["title"], entry["preamble"], tuple(map(_of_template, entry["questions"]))
    )


def _of_template(entry: Mapping[str, Any]) -> Question:
    return Question(
        key=entry["key"],
        type=QuestionType[entry["type"]],
        text=entry["text"],
        options=tuple(entry.get("options", ())),
        field=entry.get("field", ""),
    )


def _question(row: SurveyQuestion) -> Question:
    return Question(row.key, row.type, row.text, tuple(row.options), row.field, row.retired)
