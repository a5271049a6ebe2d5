"""Papers the school has made: number, date, state and the facts as they stood that day."""

import enum
from datetime import date, datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.model.base import Base, reference


class PaperKind(enum.Enum):
    """A paper by its code in the catalogue and its Russian name."""

    D03 = "Дорожная карта"
    D05 = "Приказ о закреплении пар"
    D18 = "База наставников"
    D19 = "База наставляемых"
    D22 = "Программа наставничества"


class PaperStatus(enum.Enum):
    """The life of a paper."""

    DRAFT = "составлен"
    PRINTED = "напечатан"
    SIGNED = "подписан"
    PUBLISHED = "опубликован"
    SUPERSEDED = "заменён"
    CANCELLED = "отменён"


class Paper(Base):
    """A paper once issued: its facts never change, whatever happens to people afterwards."""

    __tablename__ = "paper"
    __table_args__ = (UniqueConstraint("year", "number"),)

    cycle_id: Mapped[int] = reference("cycle.id")
    kind: Mapped[PaperKind]
    status: Mapped[PaperStatus] = mapped_column(default=PaperStatus.DRAFT)
    year: Mapped[int | None]
    number: Mapped[str | None]
    dated: Mapped[date | None]
    title: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    facts: Mapped[dict[str, Any]]
    issued_at: Mapped[datetime]

    pairs: Mapped[list["PaperPair"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )


class PaperPair(Base):
    """A pair that a paper speaks of."""

    __tablename__ = "paper_pair"
    __table_args__ = (UniqueConstraint("paper_id", "pair_id"),)

    paper_id: Mapped[int] = reference("paper.id", on_delete="CASCADE")
    pair_id: Mapped[int] = reference("pair.id")
