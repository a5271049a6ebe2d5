"""The bank of mentees: its rows, requests, and coming in and going out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairMember
from mentoring_desktop.model.people import (
    CompetenceArea,
    Mentee,
    MenteeStatus,
    Mentor,
    Person,
    ProfessionalRequest,
    RequestStatus,
)
from mentoring_desktop.model.surveys import SurveyKind
from mentoring_desktop.people import NAME_COLUMNS, NAME_WIDTH, PersonName, experience, rules
from mentoring_desktop.surveys import days

CHOSEN = tuple(each for each in MenteeStatus if each is not MenteeStatus.PAIRED)
"""What the coordinator decides; that somebody is in a pair is seen by the pairs."""

LEFT = (MenteeStatus.COMPLETED, MenteeStatus.WITHDRAWN)
"""States in which a mentee needs no mentor any more."""


@dataclass(frozen=True)
class Ask:
    """A professional request as a row shows it; priority 1 is the most wanted."""

    area_id: int
    short: str
    priority: int


@dataclass(frozen=True)
class MenteeRow:
    """A mentee as lists and the board show one."""

    id: int
    person_id: int
    name: PersonName
    position: str
    subjects: tuple[str, ...]
    levels: tuple[str, ...]
    site: str
    experience: int | None
    young: bool
    state: MenteeStatus
    waits_since: date | None
    waits_days: int
    requests: tuple[Ask, ...]
    strengths: str
    missing: tuple[str, ...]
    survey_on: date | None
    """The day of the latest questionnaire."""
    survey_due: bool
    """Whether there is none, or it is older than a year."""
    pair_id: int | None
    mentor: PersonName | None
    archived: bool
    search: str
    sort_key: str

    @property
    def standing(self) -> MenteeStatus:
        """Where the mentee stands: what the coordinator chose, or what follows from a pair."""
        return self.state if self.pair_id is None else MenteeStatus.PAIRED

    @property
    def warning(self) -> str:
        """What is amiss (V06): nobody is to be in the bank without the consent, but it may be."""
        inside = self.standing not in (MenteeStatus.CANDIDATE, *LEFT)
        return consents.lacking_pdn(self.missing) if inside else ""

    @property
    def waits(self) -> bool:
        """Whether a mentor is still to be found."""
        return self.pair_id is None and self.state not in LEFT

    @property
    def status(self) -> str:
        """Where the mentee stands, in words."""
        if self.archived:
            return "в архиве"
        return f"в паре: {self.mentor.short}" if self.mentor else self.standing.value


def rows(session: Session, ids: Collection[int] | None = None) -> list[MenteeRow]:
    """Give the bank by surname, the archived included; only some rows if ids are given."""
    today = organisation.today(session)
    found = session.execute(_chosen(_PEOPLE, ids).order_by(Person.sort_key)).all()
    people = None if ids is None else [row.person_id for row in found]
    asks, mentors = _asks(session, ids), _mentors(session, ids)
    signed = consents.signed_kinds(session, today, people)
    asked = days.latest(session, SurveyKind.REQUESTS, people)
    nobody: tuple[int | None, PersonName | None] = (None, None)
    return [
        MenteeRow(
            id=row.id,
            person_id=row.person_id,
            name=PersonName(*row[:NAME_WIDTH]),
            position=row.position,
            subjects=tuple(row.subjects),
            levels=tuple(row.levels),
            site=row.site,
            experience=(years := experience.years_since(row.teaching_since, today)),
            young=experience.is_young(years, row.birth_year, today),
            state=row.status,
            waits_since=row.joined_on,
            waits_days=max(0, (today - row.joined_on).days) if row.joined_on else 0,
            requests=tuple(asks.get(row.id, ())),
            strengths=row.strengths,
            missing=consents.missing(consents.NEEDED_BY_MENTEE, signed.get(row.person_id, ())),
            survey_on=asked.get(row.person_id),
            survey_due=days.due(asked.get(row.person_id), today),
            pair_id=mentors.get(row.id, nobody)[0],
            mentor=mentors.get(row.id, nobody)[1],
            archived=row.archived_at is not None,
            search=row.search,
            sort_key=row.sort_key,
        )
        for row in found
    ]


def add(session: Session, person_id: int) -> int:
    """Put a person into the bank and give the mentee's key.

    Raises:
        MentoringError: the person is in the bank already.
    """
    mentee = session.execute(
        select(Mentee).where(Mentee.person_id == person_id)
    ).scalar_one_or_none()
    if mentee and mentee.archived_at is None:
        raise MentoringError("Этот человек уже есть среди наставляемых: найдите его в списке.")
    if mentee is None:
        mentee = Mentee(person_id=person_id)
        session.add(mentee)
    mentee.archived_at, mentee.joined_on = None, organisation.today(session)
    session.flush()
    return mentee.id


def archive(session: Session, mentee_ids: Sequence[int]) -> None:
    """Put mentees into the archive, from where they come back with all their data.

    Raises:
        MentoringError: one of them is still in a pair.
    """
    for row in rows(session, mentee_ids):
        if row.mentor:
            raise MentoringError(
                f"{row.name.short} в паре с наставником ({row.mentor.short}). "
                "Сначала разъедините пару на доске, потом уберите в архив."
            )
        session.get_one(Mentee, row.id).archived_at = datetime.now()  # noqa: DTZ005 - local time


def restore(session: Session, mentee_ids: Sequence[int]) -> None:
    """Bring mentees back from the archive."""
    for mentee_id in mentee_ids:
        session.get_one(Mentee, mentee_id).archived_at = None


def change(session: Session, mentee_id: int, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put a value into one field of the part.

    Raises:
        MentoringError: the value cannot stand in that field; the sentence tells why.
    """
    setattr(session.get_one(Mentee, mentee_id), field, rules.checked(session, field, value))


def set_request(session: Session, mentee_id: int, area_id: int, priority: int | None) -> None:
    """Ask for help in an area with a priority of 1 to 3, or take the request back with nothing."""
    mentee = session.get_one(Mentee, mentee_id)
    there = next((each for each in mentee.requests if each.area_id == area_id), None)
    if priority is None:
        if there:
            mentee.requests.remove(there)
    elif there:
        there.priority, there.status = priority, RequestStatus.OPEN
    else:
        mentee.requests.append(ProfessionalRequest(area_id=area_id, priority=priority))


_PEOPLE: Query = select(
    *NAME_COLUMNS,
    Mentee.id,
    Mentee.person_id,
    Mentee.status,
    Mentee.joined_on,
    Mentee.archived_at,
    Mentee.strengths,
    Person.position,
    Person.subjects,
    Person.levels,
    Person.site,
    Person.teaching_since,
    Person.birth_year,
    Person.search,
    Person.sort_key,
).join(Person, (Person.id == Mentee.person_id) & Person.erased_on.is_(None))


def _chosen(query: Query, ids: Collection[int] | None) -> Query:
    return query if ids is None else query.where(Mentee.id.in_(list(ids)))


_ASKS: Query = (
    select(Mentee.id, CompetenceArea.id, CompetenceArea.short, ProfessionalRequest.priority)
    .select_from(ProfessionalRequest)
    .join(Mentee)
    .join(CompetenceArea)
    .where(ProfessionalRequest.status == RequestStatus.OPEN)
    .order_by(ProfessionalRequest.priority, CompetenceArea.position)
)


def _asks(session: Session, ids: Collection[int] | None) -> Mapping[int, list[Ask]]:
    asks: dict[int, list[Ask]] = {}
    for mentee_id, *ask in session.execute(_chosen(_ASKS, ids)):
        asks.setdefault(mentee_id, []).append(Ask(*ask))
    return asks


_MENTORS: Query = (
    select(Mentee.id, Pair.id, *NAME_COLUMNS)
    .select_from(PairMember)
    .join(Mentee)
    .join(Pair)
    .join(Mentor)
    .join(Person, Person.id == Mentor.person_id)
    .where(Pair.status.in_(OPEN_STATUSES))
)


def _mentors(
    session: Session, ids: Collection[int] | None
) -> Mapping[int, tuple[int | None, PersonName | None]]:
    return {
        mentee_id: (pair_id, PersonName(*name))
        for mentee_id, pair_id, *name in session.execute(_chosen(_MENTORS, ids))
    }
