"""Filled-in sheets: kept as one action with what they change, read back, mended, taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.entry import past
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.surveys import SurveyKind, SurveyResponse
from mentoring_desktop.surveys import outcome, wording
from mentoring_desktop.surveys.answers import Answers, checked
from mentoring_desktop.surveys.wording import Form

Tags = Mapping[str, Sequence[str]]
"""Codes of competence areas by the key of the question whose answer speaks of them."""


@dataclass(frozen=True)
class Sheet:
    """What stands on one sheet."""

    filled_on: date
    answers: Answers
    tags: Tags = field(default_factory=dict)


@dataclass(frozen=True)
class SheetRow:
    """A sheet as the card lists it."""

    id: int
    filled_on: date


def rows(session: Session, person_id: int, kind: SurveyKind) -> list[SheetRow]:
    """Give somebody's sheets, the latest first."""
    query = select(SurveyResponse.id, SurveyResponse.filled_on)
    query = query.where(SurveyResponse.person_id == person_id, SurveyResponse.kind == kind)
    query = query.order_by(SurveyResponse.filled_on.desc(), SurveyResponse.id.desc())
    return [SheetRow(*row) for row in session.execute(query)]


def read(session: Session, sheet_id: int) -> Sheet:
    """Give what stands on a sheet."""
    stored = session.get_one(SurveyResponse, sheet_id)
    return Sheet(stored.filled_on, dict(stored.answers), dict(stored.tags))


def save(
    session: Session, person_id: int, kind: SurveyKind, sheet: Sheet, sheet_id: int | None = None
) -> int:
    """Keep a sheet, a new one or mended, and give its key.

    The latest sheet also changes what the banks say of the person.

    Raises:
        MentoringError: an answer does not fit its question, nothing is answered, or the day is yet
            to come.
    """
    form = wording.current(session, kind)
    answers = checked(form, sheet.answers)
    if not answers:
        raise MentoringError("Лист пуст: впишите хотя бы один ответ.")
    past(sheet.filled_on, organisation.today(session), "Дата анкеты")
    stored = session.get_one(SurveyResponse, sheet_id) if sheet_id else SurveyResponse(kind=kind)
    before = dict(stored.answers or {})
    stored.person_id, stored.filled_on = person_id, sheet.filled_on
    stored.answers, stored.tags = answers, _kept_tags(form, answers, sheet.tags)
    session.add(stored)
    session.flush()
    if rows(session, person_id, kind)[0].id == stored.id:
        outcome.apply(session, person_id, form, answers, stored.tags, before)
    return stored.id


def remove(session: Session, sheet_id: int) -> None:
    """Take a sheet away that was entered by mistake; what it changed in the bank stays."""
    session.delete(session.get_one(SurveyResponse, sheet_id))


def _kept_tags(form: Form, answers: Answers, tags: Tags) -> dict[str, list[str]]:
    """Leave out the tags of what is not answered or not tagged any more."""
    return {
        question.key: list(dict.fromkeys(tags[question.key]))
        for question in form.questions
        if question.tagged and question.key in answers and tags.get(question.key)
    }
