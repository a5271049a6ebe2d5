"""The dictionary of competence areas: what mentees ask for and mentors can teach."""

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.model.people import CompetenceArea
from mentoring_desktop.resources import TEMPLATES


@dataclass(frozen=True)
class AreaRow:
    """An area as a list shows it."""

    id: int
    title: str
    short: str


def rows(session: Session) -> list[AreaRow]:
    """Give the areas in their order."""
    query = select(CompetenceArea.id, CompetenceArea.title, CompetenceArea.short)
    return [AreaRow(*row) for row in session.execute(query.order_by(CompetenceArea.position))]


def add_default(session: Session) -> None:
    """Put the areas of the template into a new file."""
    entries = json.loads((TEMPLATES / "competence_areas.json").read_text(encoding="utf-8"))
    session.add_all(CompetenceArea(position=at, **entry) for at, entry in enumerate(entries))
