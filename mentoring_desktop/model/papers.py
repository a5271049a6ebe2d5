"""Papers the school has made: number, date, state and the facts as they stood that day."""

import enum
from datetime import date, datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.model.base import Base, reference
from mentoring_desktop.model.people import Person


class Series(enum.Enum):
    """Papers that the chancellery numbers in one row of numbers."""

    ORDERS = "приказы"
    AGREEMENTS = "дополнительные соглашения"
    STATEMENTS = "заявления и уведомления"
    LETTERS = "благодарственные письма"
    CERTIFICATES = "сертификаты"


class PaperKind(enum.Enum):
    """A paper by its code in the catalogue and its Russian name."""

    D01 = "Приказ об утверждении Положения"
    D02 = "Положение о наставничестве"
    D03 = "Дорожная карта"
    D04 = "Приказ о назначении куратора"
    D05 = "Приказ о закреплении пар"
    D06 = "Приказ о внесении изменений"
    D07 = "Приказ о завершении наставничества"
    D08 = "Приказ об установлении выплаты"
    D14 = "Дополнительное соглашение"
    D15 = "Заявление или уведомление об отказе"
    D18 = "База наставников"
    D19 = "База наставляемых"
    D22 = "Программа наставничества"
    D34 = "Приказ о поощрении"
    D35 = "Благодарственное письмо"
    D36 = "Сертификат"


class PaperStatus(enum.Enum):
    """The life of a paper."""

    DRAFT = "составлен"
    PRINTED = "напечатан"
    SIGNED = "подписан"
    PUBLISHED = "опубликован"
    SUPERSEDED = "заменён"
    CANCELLED = "отменён"


UNSIGNED = (PaperStatus.DRAFT, PaperStatus.PRINTED)
"""A paper in one of these still waits for its signature."""

IN_FORCE = (PaperStatus.SIGNED, PaperStatus.PUBLISHED)
"""A paper in one of these is signed and nothing has come in its place."""

ENDED = (PaperStatus.SUPERSEDED, PaperStatus.CANCELLED)
"""A paper in one of these stays in the register, and nothing rests on it any more."""


class Paper(Base):
    """A paper once issued: its facts never change, whatever happens to people afterwards."""

    __tablename__ = "paper"
    __table_args__ = (UniqueConstraint("year", "series", "number"),)

    cycle_id: Mapped[int] = reference("cycle.id")
    kind: Mapped[PaperKind]
    status: Mapped[PaperStatus] = mapped_column(default=PaperStatus.DRAFT)
    series: Mapped[Series | None]
    """Empty where a paper has no number of its own."""
    year: Mapped[int | None]
    number: Mapped[str | None]
    dated: Mapped[date | None]
    title: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    facts: Mapped[dict[str, Any]]
    asked: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """What the coordinator chose when it was issued: by it the paper is gathered anew."""
    issued_at: Mapped[datetime]
    printed_at: Mapped[datetime | None]
    published_on: Mapped[date | None]
    published_in: Mapped[str] = mapped_column(default="")
    """Where it was made public: the address of a page, a stand."""
    ended_on: Mapped[date | None]
    """The day from which it is superseded or cancelled."""
    end_reason: Mapped[str] = mapped_column(default="")
    basis_id: Mapped[int | None] = reference("paper.id")
    """The paper that this one changes, ends, or is approved by."""
    successor_id: Mapped[int | None] = reference("paper.id")
    """The paper that came in the place of this one."""

    pairs: Mapped[list["PaperPair"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )
    acquaintances: Mapped[list["Acquaintance"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="Acquaintance.id"
    )


class PaperPair(Base):
    """A pair that a paper speaks of."""

    __tablename__ = "paper_pair"
    __table_args__ = (UniqueConstraint("paper_id", "pair_id"),)

    paper_id: Mapped[int] = reference("paper.id", on_delete="CASCADE")
    pair_id: Mapped[int] = reference("pair.id")


class Acquaintance(Base):
    """A person of whom a paper speaks, who signs that it is known, and when that was."""

    __tablename__ = "acquaintance"
    __table_args__ = (UniqueConstraint("paper_id", "person_id"),)

    paper_id: Mapped[int] = reference("paper.id", on_delete="CASCADE")
    person_id: Mapped[int] = reference("person.id", on_delete="CASCADE")
    acquainted_on: Mapped[date | None]

    person: Mapped[Person] = relationship()


class PaperText(Base):
    """A part of a paper's template as the school has reworded it."""

    __tablename__ = "paper_text"
    __table_args__ = (UniqueConstraint("template", "part"),)

    template: Mapped[str]
    """The template by its file's name: «pair_order»."""
    part: Mapped[str]
    text: Mapped[str]


class WordTemplate(Base):
    """The school's own layout of a paper in Word's format."""

    __tablename__ = "word_template"

    paper: Mapped[str] = mapped_column(unique=True)
    """The paper by its code: «D05», «D11»."""
    attachment_id: Mapped[int] = reference("attachment.id")
