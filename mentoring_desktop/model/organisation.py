"""The school, who signs for it and when, and the cycle of mentoring it runs."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.kinds import ApprovalStyle as ApprovalStyle  # noqa: PLC0414 - a column has it
from mentoring_desktop.model.base import Base, reference
from mentoring_desktop.model.people import Person

BY_CHARTER = "Устава"
"""On what the power of a permanent head rests, in the genitive."""


class Organization(Base):
    """The school itself: one row in each file."""

    __tablename__ = "organization"

    full_name: Mapped[str]
    short_name: Mapped[str]
    generic_noun: Mapped[dict[str, str]]
    """What the school calls itself inside a text, by case: «Центр образования», «школа»."""
    founder: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    inn: Mapped[str] = mapped_column(default="")
    ogrn: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    site_url: Mapped[str] = mapped_column(default="")
    social_urls: Mapped[str] = mapped_column(default="")
    """Communities of the school in social networks."""
    week_days: Mapped[int] = mapped_column(default=5)
    pretend_today: Mapped[date | None]
    """The one day on which the demo school lives, so that its terms make sense at any time."""
    approval_style: Mapped[ApprovalStyle] = mapped_column(default=ApprovalStyle.MIXED_SCHOOL)


class Signatory(Base):
    """Who signs for the school, in which post, from when to when."""

    __tablename__ = "signatory"

    person_id: Mapped[int] = reference("person.id")
    position: Mapped[str]
    date_from: Mapped[date]
    date_to: Mapped[date | None]
    acting: Mapped[bool] = mapped_column(default=False)
    basis: Mapped[str] = mapped_column(default=BY_CHARTER)
    """On what the power rests, in the genitive: «действующего на основании Устава»."""

    person: Mapped[Person] = relationship()


class Cycle(Base):
    """The period for which mentoring is planned: a school year or any other dates."""

    __tablename__ = "cycle"

    title: Mapped[str]
    date_from: Mapped[date]
    date_to: Mapped[date]
    curator_id: Mapped[int | None] = reference("person.id")

    curator: Mapped[Person | None] = relationship()
