"""The texts of papers as the school words them: its own where it has reworded a part."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.documents import wording
from mentoring_desktop.model.papers import PaperText

Wording = TypeVar("Wording")


def read(session: Session, template: str, cls: type[Wording]) -> Wording:
    """Give the phrases of a paper by the name of its template."""
    query = select(PaperText.part, PaperText.text).where(PaperText.template == template)
    return wording.read(template, cls, dict(session.execute(query).all()))
