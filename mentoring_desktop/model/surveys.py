"""Questionnaires the coordinator edits, and what people answered."""

import enum
from datetime import date
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.model.base import Base, reference
from mentoring_desktop.model.people import Person


class SurveyKind(enum.Enum):
    """Who is asked what (catalogue of papers: D16 and D17)."""

    MENTOR = "Анкета потенциального наставника"
    REQUESTS = "Анкета профессиональных запросов"


class QuestionType(enum.Enum):
    """How a question is answered."""

    LINE = "строка"
    TEXT = "несколько строк"
    NUMBER = "число"
    YES_NO = "да или нет"
    ONE = "один вариант"
    SEVERAL = "несколько вариантов"
    SCALES = "оценка каждого от 1 до 5"
    AREAS = "таблица областей"


class Questionnaire(Base):
    """A questionnaire as the school words it: one of each kind."""

    __tablename__ = "questionnaire"

    kind: Mapped[SurveyKind] = mapped_column(unique=True)
    title: Mapped[str]
    preamble: Mapped[str] = mapped_column(default="")

    questions: Mapped[list["SurveyQuestion"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="SurveyQuestion.position"
    )


class SurveyQuestion(Base):
    """A question; answers know it by its key, so that a new wording loses none."""

    __tablename__ = "survey_question"
    __table_args__ = (UniqueConstraint("questionnaire_id", "key"),)

    questionnaire_id: Mapped[int] = reference("questionnaire.id", on_delete="CASCADE")
    key: Mapped[str]
    position: Mapped[int]
    type: Mapped[QuestionType]
    text: Mapped[str]
    options: Mapped[list[str]] = mapped_column(default=list)
    field: Mapped[str] = mapped_column(default="")
    """The field of the bank that the answer fills, if any."""
    retired: Mapped[bool] = mapped_column(default=False)
    """Asked no more; what was answered stays."""


class SurveyResponse(Base):
    """One filled-in sheet: answers by the key of the question."""

    __tablename__ = "survey_response"

    person_id: Mapped[int] = reference("person.id", on_delete="CASCADE")
    kind: Mapped[SurveyKind]
    filled_on: Mapped[date]
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    tags: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Keys of competence areas that a free answer speaks of, by the key of the question."""

    person: Mapped[Person] = relationship()
