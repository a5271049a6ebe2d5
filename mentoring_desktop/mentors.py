"""The bank of mentors: its rows, competences and places, and coming in and going out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairMember, PairStatus
from mentoring_desktop.model.people import (
    Category,
    CompetenceArea,
    Mentee,
    Mentor,
    MentorCompetence,
    MentorStatus,
    Person,
)
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.people import NAME_COLUMNS, NAME_WIDTH, PersonName, experience, rules
from mentoring_desktop.surveys import days

MOST_PLACES, MOST_YEARS = 20, rules.MOST_YEARS

CLOSED = (MentorStatus.PAUSED, MentorStatus.RELEASED, MentorStatus.DECLINED)
"""States in which a mentor takes nobody."""


CHOSEN = tuple(
    each for each in MentorStatus if each not in (MentorStatus.TRAINED, MentorStatus.ACTIVE)
)
"""What the coordinator decides; the others are seen by the day of training and by the pairs."""


@dataclass(frozen=True)
class Skill:
    """A competence as a row shows it: level 1 knows, 2 can help, 3 teaches others."""

    area_id: int
    short: str
    level: int


@dataclass(frozen=True)
class Member:
    """A mentee inside a mentor's card."""

    pair_id: int
    mentee_id: int
    name: PersonName
    status: PairStatus
    missing: tuple[str, ...]


@dataclass(frozen=True)
class MentorRow:
    """A mentor as lists and the board show one."""

    id: int
    person_id: int
    name: PersonName
    position: str
    category: Category
    subjects: tuple[str, ...]
    levels: tuple[str, ...]
    site: str
    experience: int | None
    mentoring_years: int
    trained_on: date | None
    capacity: int
    status: MentorStatus
    skills: tuple[Skill, ...]
    members: tuple[Member, ...]
    missing: tuple[str, ...]
    survey_on: date | None
    """The day of the latest questionnaire."""
    survey_due: bool
    """Whether there is none, or it is older than a year."""
    archived: bool
    search: str
    sort_key: str

    @property
    def taken(self) -> int:
        """How many places are taken."""
        return len(self.members)

    @property
    def free(self) -> int:
        """How many places are left."""
        return max(0, self.capacity - self.taken)

    @property
    def standing(self) -> MentorStatus:
        """Where the mentor stands: what the coordinator chose, or what follows from the facts."""
        if self.members and self.status not in CLOSED:
            return MentorStatus.ACTIVE
        in_bank = self.status in (MentorStatus.IN_BANK, MentorStatus.SELECTED)
        return MentorStatus.TRAINED if in_bank and self.trained_on else self.status

    @property
    def warning(self) -> str:
        """What is amiss (V06): nobody is to be in the bank without the consent, but it may be."""
        outside = (MentorStatus.CANDIDATE, MentorStatus.RELEASED, MentorStatus.DECLINED)
        return "" if self.standing in outside else consents.lacking_pdn(self.missing)

    @property
    def closed(self) -> str:
        """Why nobody can be given to this mentor now; empty when somebody can."""
        if self.status in CLOSED:
            return str(self.status.value)
        return "" if self.free else f"мест нет: {self.taken} из {self.capacity}"


def rows(session: Session, ids: Collection[int] | None = None) -> list[MentorRow]:
    """Give the bank by surname, the archived included; only some rows if ids are given."""
    today = organisation.today(session)
    found = session.execute(_chosen(_PEOPLE, ids).order_by(Person.sort_key)).all()
    people = None if ids is None else [row.person_id for row in found]
    skills, members = _skills(session, ids), _members(session, ids)
    signed = consents.signed_kinds(session, today, people)
    asked = days.latest(session, SurveyKind.MENTOR, people)
    return [
        MentorRow(
            id=row.id,
            person_id=row.person_id,
            name=PersonName(*row[:NAME_WIDTH]),
            position=row.position,
            category=row.category,
            subjects=tuple(row.subjects),
            levels=tuple(row.levels),
            site=row.site,
            experience=experience.years_since(row.teaching_since, today),
            mentoring_years=row.mentoring_years,
            trained_on=row.trained_on,
            capacity=row.capacity,
            status=row.status,
            skills=tuple(skills.get(row.id, ())),
            members=tuple(members.get(row.id, ())),
            missing=consents.missing(
                consents.needed_by_mentor(in_job_function=row.in_job_function),
                signed.get(row.person_id, ()),
            ),
            survey_on=asked.get(row.person_id),
            survey_due=days.due(asked.get(row.person_id), today),
            archived=row.archived_at is not None,
            search=row.search,
            sort_key=row.sort_key,
        )
        for row in found
    ]


def add(session: Session, person_id: int) -> int:
    """Put a person into the bank and give the mentor's key.

    Raises:
        MentoringError: the person is in the bank already.
    """
    mentor = session.execute(
        select(Mentor).where(Mentor.person_id == person_id)
    ).scalar_one_or_none()
    if mentor and mentor.archived_at is None:
        raise MentoringError("Этот человек уже есть среди наставников: найдите его в списке.")
    if mentor is None:
        mentor = Mentor(person_id=person_id)
        session.add(mentor)
    mentor.archived_at, mentor.joined_on = None, organisation.today(session)
    session.flush()
    return mentor.id


def archive(session: Session, mentor_ids: Sequence[int]) -> None:
    """Put mentors into the archive, from where they come back with all their data.

    Raises:
        MentoringError: one of them still leads somebody.
    """
    for row in rows(session, mentor_ids):
        if row.members:
            people = counts.count(row.taken, "наставляемый", "наставляемых", "наставляемых")
            raise MentoringError(
                f"У наставника ({row.name.short}) {people}. "
                "Сначала разъедините пары на доске, потом уберите в архив."
            )
        session.get_one(Mentor, row.id).archived_at = datetime.now()  # noqa: DTZ005 - local time


def restore(session: Session, mentor_ids: Sequence[int]) -> None:
    """Bring mentors back from the archive."""
    for mentor_id in mentor_ids:
        session.get_one(Mentor, mentor_id).archived_at = None


def change(session: Session, mentor_id: int, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put a value into one field of the part.

    Raises:
        MentoringError: fewer places than are taken, an absurd number, or a day yet to come.
    """
    if field == "capacity":
        _require_places(session, mentor_id, value)
    setattr(session.get_one(Mentor, mentor_id), field, rules.checked(session, field, value))


def _require_places(session: Session, mentor_id: int, places: int) -> None:
    (row,) = rows(session, [mentor_id])
    if not max(1, row.taken) <= places <= MOST_PLACES:
        raise MentoringError(
            f"Мест может быть от {max(1, row.taken)} до {MOST_PLACES}: занято {row.taken}."
        )


def set_skill(session: Session, mentor_id: int, area_id: int, level: int | None) -> None:
    """Note how well the mentor can help in an area, 1 to 3, or that not at all with nothing."""
    mentor = session.get_one(Mentor, mentor_id)
    there = next((each for each in mentor.competences if each.area_id == area_id), None)
    if level is None:
        if there:
            mentor.competences.remove(there)
    elif there:
        there.level = level
    else:
        mentor.competences.append(MentorCompetence(area_id=area_id, level=level))


_PEOPLE: Query = select(
    *NAME_COLUMNS,
    Mentor.id,
    Mentor.person_id,
    Mentor.status,
    Mentor.capacity,
    Mentor.mentoring_years,
    Mentor.trained_on,
    Mentor.archived_at,
    Mentor.in_job_function,
    Person.position,
    Person.category,
    Person.subjects,
    Person.levels,
    Person.site,
    Person.teaching_since,
    Person.search,
    Person.sort_key,
).join(Person, (Person.id == Mentor.person_id) & Person.erased_on.is_(None))


def _chosen(query: Query, ids: Collection[int] | None) -> Query:
    return query if ids is None else query.where(Mentor.id.in_(list(ids)))


_SKILLS: Query = (
    select(Mentor.id, CompetenceArea.id, CompetenceArea.short, MentorCompetence.level)
    .select_from(MentorCompetence)
    .join(Mentor)
    .join(CompetenceArea)
    .order_by(MentorCompetence.level.desc(), CompetenceArea.position)
)


def _skills(session: Session, ids: Collection[int] | None) -> Mapping[int, list[Skill]]:
    skills: dict[int, list[Skill]] = {}
    for mentor_id, *skill in session.execute(_chosen(_SKILLS, ids)):
        skills.setdefault(mentor_id, []).append(Skill(*skill))
    return skills


_MEMBERS: Query = (
    select(Mentor.id, Pair.id, Mentee.id, Pair.status, Person.id, *NAME_COLUMNS)
    .select_from(PairMember)
    .join(Pair)
    .join(Mentor)
    .join(Mentee)
    .join(Person, Person.id == Mentee.person_id)
    .where(Pair.status.in_(OPEN_STATUSES))
    .order_by(Person.sort_key)
)


def _members(session: Session, ids: Collection[int] | None) -> Mapping[int, list[Member]]:
    found = session.execute(_chosen(_MEMBERS, ids)).all()
    people = None if ids is None else [row[4] for row in found]
    signed = consents.signed_kinds(session, organisation.today(session), people)
    members: dict[int, list[Member]] = {}
    for mentor_id, pair_id, mentee_id, status, person_id, *name in found:
        lacking = consents.missing(consents.NEEDED_BY_MENTEE, signed.get(person_id, ()))
        member = Member(pair_id, mentee_id, PersonName(*name), status, lacking)
        members.setdefault(mentor_id, []).append(member)
    return members
