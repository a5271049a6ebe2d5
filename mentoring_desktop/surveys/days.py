"""When somebody last answered a questionnaire, and whether it is time to ask again."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentoring_desktop.model.surveys import SurveyKind, SurveyResponse


def latest(
    session: Session, kind: SurveyKind, person_ids: Collection[int] | None = None
) -> Mapping[int, date]:
    """Give, by person, the day of the latest sheet; all people unless some are named."""
    query = select(SurveyResponse.person_id, func.max(SurveyResponse.filled_on))
    query = query.where(SurveyResponse.kind == kind).group_by(SurveyResponse.person_id)
    if person_ids is not None:
        query = query.where(SurveyResponse.person_id.in_(list(person_ids)))
    return dict(session.execute(query).all())


def due(filled_on: date | None, today: date) -> bool:
    """Tell whether somebody is to be asked: never asked yet, or more than a year ago."""
    return filled_on is None or stale(filled_on, today)


def stale(filled_on: date, today: date) -> bool:
    """Tell whether a sheet is older than a year, so that the answers are to be renewed."""
    return (filled_on.year + 1, filled_on.month, filled_on.day) < (
        today.year,
        today.month,
        today.day,
    )
