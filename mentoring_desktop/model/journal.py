"""What each action changed: undo, the audit trail and the news to the window come from here."""

import enum
from datetime import datetime

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from mentoring_desktop.model.base import Base, reference


class ActionState(enum.Enum):
    """What has become of an action since."""

    DONE = "сделано"
    UNDONE = "отменено"
    DROPPED = "отменено, и после сделано другое"
    BARRIER = "дальше отмена не идёт"


class JournalAction(Base):
    """One action of the coordinator: one transaction, one step of undo, one audit entry."""

    __tablename__ = "journal_action"

    at: Mapped[datetime]
    author: Mapped[str]
    title: Mapped[str]
    state: Mapped[ActionState] = mapped_column(index=True)


class JournalRow(Base):
    """A row changed by an action: as it was and as it became, JSON or nothing at all."""

    __tablename__ = "journal_row"
    __table_args__ = (Index(None, "table_name", "row_id", "action_id"),)

    action_id: Mapped[int] = reference("journal_action.id", on_delete="CASCADE")
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
