"""What is remembered of sheets that came from outside."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from mentoring_desktop.model.base import Base


class KnownColumn(Base):
    """How the coordinator read a heading once: asked only the first time."""

    __tablename__ = "known_column"
    __table_args__ = (UniqueConstraint("purpose", "heading"),)

    purpose: Mapped[str]
    """What was brought in: a list of people, answers to a questionnaire."""
    heading: Mapped[str]
    """Folded as for search."""
    field: Mapped[str]
    """The field it fills; empty when the column is to be passed over."""
