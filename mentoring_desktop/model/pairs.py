"""Pairs and groups: one mentor, one or several mentees, dated."""

import enum
from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mentoring_desktop.model.base import Base, reference
from mentoring_desktop.model.people import CompetenceArea, Mentee, Mentor


class RoleForm(enum.Enum):
    """Форма наставничества: who with whom."""

    TEACHER_TEACHER = "педагог – педагог"
    HEAD_TEACHER = "руководитель образовательной организации – педагог"
    EMPLOYER_STUDENT = "работодатель – студент"
    UNIV_TEACHER = "педагог вуза (колледжа) – молодой педагог"
    SOCPARTNER_TEACHER = "социальный партнёр – педагог"
    OTHER = "иная"


class MentoringKind(enum.Enum):
    """Вид наставничества: how."""

    TRADITIONAL = "традиционное"
    GROUP = "групповое"
    SHORT_TERM = "краткосрочное"
    REVERSE = "реверсивное"
    SITUATIONAL = "ситуационное"
    SPEED = "скоростное"
    VIRTUAL = "дистанционное"


class PairStatus(enum.Enum):
    """The life of a pair, from the board to its end."""

    DRAFT = "черновик"
    AGREED = "согласие"
    ORDERED = "в приказе"
    ACTIVE = "действует"
    SUSPENDED = "приостановлена"
    COMPLETED = "завершена"
    TERMINATED = "прекращена"


OPEN_STATUSES = (
    PairStatus.DRAFT,
    PairStatus.AGREED,
    PairStatus.ORDERED,
    PairStatus.ACTIVE,
    PairStatus.SUSPENDED,
)
"""A pair in one of these takes a mentor's place and gives the mentee a mentor."""


class EndReason(enum.Enum):
    """Why a pair ended (ТК РФ ст. 351.8; письмо АЗ-1128/08)."""

    PLAN_DONE = "выполнение программы"
    TERM_END = "истечение срока"
    MENTOR_REFUSAL = "отказ наставника"
    EMPLOYER_CANCEL = "отмена поручения работодателем"
    MENTEE_REQUEST = "просьба наставляемого"
    MUTUAL = "взаимное согласие"
    CURATOR = "ненадлежащее исполнение"
    DISMISSAL = "увольнение"
    LONG_LEAVE = "длительный отпуск"
    TRANSFER = "перевод"
    FORCE_MAJEURE = "обстоятельства непреодолимой силы"


class Pair(Base):
    """A mentor and those the mentor leads together; «группа» when they are several."""

    __tablename__ = "pair"

    cycle_id: Mapped[int] = reference("cycle.id")
    mentor_id: Mapped[int] = reference("mentor.id")
    role_form: Mapped[RoleForm] = mapped_column(default=RoleForm.TEACHER_TEACHER)
    kind: Mapped[MentoringKind] = mapped_column(default=MentoringKind.TRADITIONAL)
    area_id: Mapped[int | None] = reference("competence_area.id")
    date_from: Mapped[date]
    date_to: Mapped[date]
    status: Mapped[PairStatus] = mapped_column(default=PairStatus.DRAFT)
    ended_on: Mapped[date | None]
    end_reason: Mapped[EndReason | None]
    results: Mapped[str] = mapped_column(default="")
    case_url: Mapped[str] = mapped_column(default="")
    """Where the site tells of this pair."""
    score: Mapped[int | None]
    score_reason: Mapped[str] = mapped_column(default="")
    """Score and its lines as they stood when the coordinator decided."""

    mentor: Mapped[Mentor] = relationship()
    area: Mapped[CompetenceArea | None] = relationship()
    members: Mapped[list["PairMember"]] = relationship(
        back_populates="pair",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="PairMember.id",
    )


class PairMember(Base):
    """A mentee of a pair."""

    __tablename__ = "pair_member"
    __table_args__ = (UniqueConstraint("pair_id", "mentee_id"),)

    pair_id: Mapped[int] = reference("pair.id", on_delete="CASCADE")
    mentee_id: Mapped[int] = reference("mentee.id")

    pair: Mapped[Pair] = relationship(back_populates="members")
    mentee: Mapped[Mentee] = relationship()
