"""People of the school and what each is in mentoring: entered once, in as many roles as needed."""

import enum
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, UniqueConstraint, event
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from mentoring_desktop.language import Gender
from mentoring_desktop.language.folding import fold, sort_key
from mentoring_desktop.model.base import Base, reference


class Category(enum.Enum):
    """Qualification category (приказ Минпросвещения № 196)."""

    NONE = "без категории"
    SZD = "соответствие занимаемой должности"
    FIRST = "первая"
    HIGHEST = "высшая"


class MenteeStatus(enum.Enum):
    """Where a mentee stands; a pair says the rest."""

    CANDIDATE = "анкетируется"
    IN_BANK = "в банке"
    WAITING = "ждёт пары"
    PAIRED = "в паре"
    SUPPORT = "сопровождение без пары"
    COMPLETED = "завершил(а)"
    WITHDRAWN = "выбыл(а)"


class MentorStatus(enum.Enum):
    """Where a mentor stands."""

    CANDIDATE = "анкетируется"
    IN_BANK = "в банке"
    SELECTED = "отобран(а)"
    TRAINED = "обучен(а)"
    ACTIVE = "наставляет"
    PAUSED = "на паузе"
    RELEASED = "освобождён(а)"
    DECLINED = "отказ"


class ConsentKind(enum.Enum):
    """Each kind is a separate sheet since 01.09.2025 (152-ФЗ ст. 9, 156-ФЗ; ТК РФ ст. 351.8)."""

    PDN = "обработка персональных данных"
    DISTRIBUTION = "распространение персональных данных"
    MENTORING_351_8 = "осуществление наставничества"
    PARTICIPATION = "участие в программе"


class ConsentStatus(enum.Enum):
    """What has become of a sheet of consent."""

    NOT_REQUESTED = "не запрошено"
    PRINTED = "напечатано"
    SIGNED = "подписано"
    WITHDRAWN = "отозвано"
    EXPIRED = "истекло"


class RequestStatus(enum.Enum):
    """Whether a professional request still waits for an answer."""

    OPEN = "открыт"
    RESOLVED = "закрыт"


class Person(Base):
    """Somebody of the school, entered once; what the person is in mentoring hangs on this row."""

    __tablename__ = "person"

    last_name: Mapped[str]
    first_name: Mapped[str]
    middle_name: Mapped[str] = mapped_column(default="")
    gender: Mapped[Gender]
    case_overrides: Mapped[dict[str, str]] = mapped_column(default=dict)
    """Full name by case where the person's own form differs from the computed one."""
    position: Mapped[str] = mapped_column(default="")
    subjects: Mapped[list[str]] = mapped_column(default=list)
    levels: Mapped[list[str]] = mapped_column(default=list)
    site: Mapped[str] = mapped_column(default="")
    category: Mapped[Category] = mapped_column(default=Category.NONE)
    hired_on: Mapped[date | None]
    teaching_since: Mapped[date | None]
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    search: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)

    consents: Mapped[list["Consent"]] = relationship()


@event.listens_for(Person, "before_insert")
@event.listens_for(Person, "before_update")
def _fold_names(_mapper: Mapper[Any], _connection: Connection, person: Person) -> None:
    """Keep what is searched and sorted by, since SQLite folds no Cyrillic itself."""
    name = " ".join(filter(None, (person.last_name, person.first_name, person.middle_name)))
    # Before the insert, what has only a default is still nothing.
    person.search = fold(" ".join((name, person.position or "", *(person.subjects or ()))))
    person.sort_key = sort_key(name)


class Mentor(Base):
    """A person's part as a mentor. Never deleted: put into the archive and brought back."""

    __tablename__ = "mentor"

    person_id: Mapped[int] = reference("person.id", unique=True)
    status: Mapped[MentorStatus] = mapped_column(default=MentorStatus.IN_BANK)
    capacity: Mapped[int] = mapped_column(default=3)
    mentoring_years: Mapped[int] = mapped_column(default=0)
    trained_on: Mapped[date | None]
    joined_on: Mapped[date | None]
    archived_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
    competences: Mapped[list["MentorCompetence"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )


class Mentee(Base):
    """A person's part as a mentee. Never deleted: put into the archive and brought back."""

    __tablename__ = "mentee"

    person_id: Mapped[int] = reference("person.id", unique=True)
    status: Mapped[MenteeStatus] = mapped_column(default=MenteeStatus.WAITING)
    joined_on: Mapped[date | None]
    strengths: Mapped[str] = mapped_column(default="")
    archived_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
    requests: Mapped[list["ProfessionalRequest"]] = relationship(
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="ProfessionalRequest.priority, ProfessionalRequest.id",
    )


class CompetenceArea(Base):
    """A thing mentees ask help with and mentors can teach; the coordinator edits the list."""

    __tablename__ = "competence_area"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    short: Mapped[str]
    position: Mapped[int]


class MentorCompetence(Base):
    """How well a mentor can help in one area: 1 knows, 2 can help, 3 teaches others."""

    __tablename__ = "mentor_competence"
    __table_args__ = (UniqueConstraint("mentor_id", "area_id"),)

    mentor_id: Mapped[int] = reference("mentor.id", on_delete="CASCADE")
    area_id: Mapped[int] = reference("competence_area.id")
    level: Mapped[int] = mapped_column(default=2)

    area: Mapped[CompetenceArea] = relationship()


class ProfessionalRequest(Base):
    """What a mentee asks help with; priority 1 is the most wanted."""

    __tablename__ = "professional_request"

    mentee_id: Mapped[int] = reference("mentee.id", on_delete="CASCADE")
    area_id: Mapped[int] = reference("competence_area.id")
    text: Mapped[str] = mapped_column(default="")
    priority: Mapped[int] = mapped_column(default=2)
    status: Mapped[RequestStatus] = mapped_column(default=RequestStatus.OPEN)

    area: Mapped[CompetenceArea] = relationship()


class Consent(Base):
    """A separate sheet of consent: its kind, its state and where it lies."""

    __tablename__ = "consent"

    person_id: Mapped[int] = reference("person.id", on_delete="CASCADE")
    pair_id: Mapped[int | None] = reference("pair.id", on_delete="SET NULL")
    kind: Mapped[ConsentKind]
    status: Mapped[ConsentStatus] = mapped_column(default=ConsentStatus.NOT_REQUESTED)
    signed_on: Mapped[date | None]
    valid_to: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    storage_place: Mapped[str] = mapped_column(default="")
    scan_id: Mapped[int | None] = reference("attachment.id", on_delete="SET NULL")
