"""The personal programme of a pair: its goals and the plan of activities."""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.model.base import Base, reference
from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.model.people import CompetenceArea


class ProgrammeStatus(enum.Enum):
    """The life of a programme."""

    DRAFT = "черновик"
    AGREED = "согласована"
    APPROVED = "утверждена"
    IN_PROGRESS = "выполняется"
    COMPLETED = "завершена"
    PROLONGED = "продлена"
    STOPPED = "прекращена"


class Programme(Base):
    """Персонализированная программа наставничества of one pair, 3 to 12 months."""

    __tablename__ = "programme"

    pair_id: Mapped[int] = reference("pair.id", on_delete="CASCADE", unique=True)
    status: Mapped[ProgrammeStatus] = mapped_column(default=ProgrammeStatus.DRAFT)
    date_from: Mapped[date]
    date_to: Mapped[date]
    meetings: Mapped[str] = mapped_column(default="")
    relevance: Mapped[str] = mapped_column(default="")
    difficulties: Mapped[str] = mapped_column(default="")
    strengths: Mapped[str] = mapped_column(default="")
    aim: Mapped[str] = mapped_column(default="")
    methods: Mapped[str] = mapped_column(default="")
    control: Mapped[str] = mapped_column(default="")

    pair: Mapped[Pair] = relationship()
    goals: Mapped[list["ProgrammeGoal"]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="ProgrammeGoal.position",
    )
    activities: Mapped[list["ProgrammeActivity"]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="ProgrammeActivity.position",
    )


class ProgrammeGoal(Base):
    """A task of the programme and the result by which it will be judged."""

    __tablename__ = "programme_goal"

    programme_id: Mapped[int] = reference("programme.id", on_delete="CASCADE")
    area_id: Mapped[int | None] = reference("competence_area.id")
    position: Mapped[int]
    text: Mapped[str]
    expected_result: Mapped[str] = mapped_column(default="")

    area: Mapped[CompetenceArea | None] = relationship()


class ProgrammeActivity(Base):
    """A line of the programme's plan."""

    __tablename__ = "programme_activity"

    programme_id: Mapped[int] = reference("programme.id", on_delete="CASCADE")
    position: Mapped[int]
    text: Mapped[str]
    form: Mapped[str] = mapped_column(default="")
    term_text: Mapped[str] = mapped_column(default="")
    date_to: Mapped[date | None]
    responsible: Mapped[str] = mapped_column(default="")
    expected_result: Mapped[str] = mapped_column(default="")
    done_on: Mapped[date | None]
