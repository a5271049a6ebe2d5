"""People of the school and what each is in mentoring: entered once, in as many roles as needed."""

import enum
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, UniqueConstraint, event
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from mentoring_desktop.language import Gender
from mentoring_desktop.language.folding import fold, sort_key
from mentoring_desktop.model.base import Base, reference
from mentoring_desktop.model.consents import Consent


class Category(enum.Enum):
    """Qualification category (приказ Минпросвещения № 196)."""

    NONE = "без категории"
    SZD = "соответствие занимаемой должности"
    FIRST = "первая"
    HIGHEST = "высшая"
    METHODIST = "педагог-методист"
    MENTOR = "педагог-наставник"


class Employment(enum.Enum):
    """How the person is employed by the school."""

    MAIN = "основное место работы"
    INNER = "внутреннее совместительство"
    OUTER = "внешнее совместительство"
    GUEST = "не работает в школе"


class MenteeNeed(enum.Enum):
    """Why somebody needs a mentor (письмо АЗ-1128/08)."""

    YOUNG = "молодой (начинающий) педагог"
    NEWCOMER = "новый в школе"
    RETURNED = "вернулся после перерыва"
    NEW_POSITION = "перешёл на другую должность"
    DEFICITS = "профессиональные затруднения"
    DIGITAL = "осваивает цифровые инструменты"
    BURNOUT = "профессиональное выгорание"
    TRAINEE = "студент, практикант"
    OTHER = "иное"


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
    former_names: Mapped[list[dict[str, str]]] = mapped_column(default=list)
    """Full names borne before, oldest first: «name», and «until» as an ISO date."""
    birth_year: Mapped[int | None]
    position: Mapped[str] = mapped_column(default="")
    subjects: Mapped[list[str]] = mapped_column(default=list)
    levels: Mapped[list[str]] = mapped_column(default=list)
    classes: Mapped[list[str]] = mapped_column(default=list)
    site: Mapped[str] = mapped_column(default="")
    workplace: Mapped[str] = mapped_column(default="")
    """Where somebody works or studies who is not of this school."""
    employment: Mapped[Employment] = mapped_column(default=Employment.MAIN)
    workload: Mapped[str] = mapped_column(default="")
    education: Mapped[str] = mapped_column(default="")
    category: Mapped[Category] = mapped_column(default=Category.NONE)
    category_on: Mapped[date | None]
    awards: Mapped[str] = mapped_column(default="")
    hired_on: Mapped[date | None]
    dismissed_on: Mapped[date | None]
    working_since: Mapped[date | None]
    teaching_since: Mapped[date | None]
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    erased_on: Mapped[date | None]
    """Since when nothing of the person is kept here (152-ФЗ ст. 21)."""
    search: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)

    consents: Mapped[list[Consent]] = relationship()


def folded(
    name: str, former_names: Iterable[str], position: str, subjects: Iterable[str]
) -> dict[str, str]:
    """Give what people are searched and sorted by, since SQLite folds no Cyrillic itself."""
    said = " ".join((name, *former_names, position, *subjects))
    return {"search": fold(said), "sort_key": sort_key(name)}


@event.listens_for(Person, "before_insert")
@event.listens_for(Person, "before_update")
def _keep_folded(_mapper: Mapper[Any], _connection: Connection, person: Person) -> None:
    name = " ".join(filter(None, (person.last_name, person.first_name, person.middle_name)))
    # Before the insert, what has only a default is still nothing.
    former = [each["name"] for each in person.former_names or ()]
    kept = folded(name, former, person.position or "", person.subjects or ())
    person.search, person.sort_key = kept["search"], kept["sort_key"]


class Mentor(Base):
    """A person's part as a mentor. Never deleted: put into the archive and brought back."""

    __tablename__ = "mentor"

    person_id: Mapped[int] = reference("person.id", unique=True)
    status: Mapped[MentorStatus] = mapped_column(default=MentorStatus.IN_BANK)
    capacity: Mapped[int] = mapped_column(default=3)
    mentoring_years: Mapped[int] = mapped_column(default=0)
    mentored_people: Mapped[int] = mapped_column(default=0)
    courses: Mapped[str] = mapped_column(default="")
    achievements: Mapped[str] = mapped_column(default="")
    interests: Mapped[str] = mapped_column(default="")
    motivation: Mapped[str] = mapped_column(default="")
    desired_mentees: Mapped[str] = mapped_column(default="")
    ways: Mapped[str] = mapped_column(default="")
    """Kinds and forms of mentoring the mentor is ready for."""
    time_resource: Mapped[str] = mapped_column(default="")
    days: Mapped[str] = mapped_column(default="")
    support_needed: Mapped[str] = mapped_column(default="")
    limits: Mapped[str] = mapped_column(default="")
    in_job_function: Mapped[bool] = mapped_column(default=False)
    """Mentoring is part of the post and its salary, so no agreement is made (ТК РФ ст. 351.8)."""
    agreement_number: Mapped[str] = mapped_column(default="")
    agreement_on: Mapped[date | None]
    payment: Mapped[str] = mapped_column(default="")
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
    need: Mapped[MenteeNeed | None]
    strengths: Mapped[str] = mapped_column(default="")
    expectations: Mapped[str] = mapped_column(default="")
    preferred_ways: Mapped[str] = mapped_column(default="")
    """Kinds, forms and frequency of meetings the mentee would like."""
    days: Mapped[str] = mapped_column(default="")
    wanted_mentors: Mapped[str] = mapped_column(default="")
    unwanted_mentors: Mapped[str] = mapped_column(default="")
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
    synonyms: Mapped[list[str]] = mapped_column(default=list)
    """Beginnings of words by which a free answer is known to speak of the area."""
    retired: Mapped[bool] = mapped_column(default=False)
    """Asked about no more; what was answered stays."""


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
