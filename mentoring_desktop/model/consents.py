"""Consents of people, each kind a sheet of its own, and what has become of every sheet."""

import enum
from datetime import date

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from mentoring_desktop.kinds import ConsentKind as ConsentKind  # noqa: PLC0414 - a column has it
from mentoring_desktop.model.base import Base, reference


class ConsentStatus(enum.Enum):
    """What has become of a sheet of consent."""

    NOT_REQUESTED = "не запрошено"
    PRINTED = "напечатано"
    SIGNED = "подписано"
    WITHDRAWN = "отозвано"
    EXPIRED = "истекло"


class Consent(Base):
    """A separate sheet of consent: its kind, its state and where it lies."""

    __tablename__ = "consent"

    person_id: Mapped[int] = reference("person.id", on_delete="CASCADE")
    pair_id: Mapped[int | None] = reference("pair.id", on_delete="SET NULL")
    kind: Mapped[ConsentKind]
    named: Mapped[list[int]] = mapped_column(JSON, default=list)
    """Keys of the people of the other side whom the printed sheet names; empty: nobody, or all."""
    status: Mapped[ConsentStatus] = mapped_column(default=ConsentStatus.NOT_REQUESTED)
    printed_on: Mapped[date | None]
    signed_on: Mapped[date | None]
    valid_to: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    executed_on: Mapped[date | None]
    """When the school did what a withdrawal asks: stopped, and destroyed what it held no more."""
    destroyed_on: Mapped[date | None]
    """When the sheet itself was destroyed, its term of keeping being over."""
    storage_place: Mapped[str] = mapped_column(default="")
    scan_id: Mapped[int | None] = reference("attachment.id", on_delete="SET NULL")
