"""The rows of a person, emptied of all that tells who it was; keys, links and plain marks stay."""

from datetime import date
from typing import Any

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from mentoring_desktop.language import Gender
from mentoring_desktop.model import Base
from mentoring_desktop.model.consents import Consent
from mentoring_desktop.model.files import Attachment, FileContent
from mentoring_desktop.model.pairs import Pair, PairMember
from mentoring_desktop.model.people import (
    Mentee,
    MenteeStatus,
    Mentor,
    MentorStatus,
    Person,
    ProfessionalRequest,
)
from mentoring_desktop.model.programmes import Programme
from mentoring_desktop.model.surveys import SurveyResponse

NOBODY = "Удалённый человек"

_PARTS: dict[type[Any], Any] = {Mentee: MenteeStatus.WITHDRAWN, Mentor: MentorStatus.RELEASED}
_STAYS = {"id", "person_id", "archived_at", "capacity"}


def next_name(session: Session) -> str:
    """Give the name that stands in the place of the person's own: «Удалённый человек 3»."""
    query = select(func.count()).select_from(Person).where(Person.erased_on.is_not(None))
    return f"{NOBODY} {session.execute(query).scalar_one() + 1}"


def file_keys(session: Session, person_id: int) -> list[int]:
    """Give the kept files of a person, scans of consents among them."""
    scans = select(Consent.scan_id).where(
        Consent.person_id == person_id, Consent.scan_id.is_not(None)
    )
    query = select(Attachment.id).where(
        or_(Attachment.person_id == person_id, Attachment.id.in_(scans))
    )
    return list(session.execute(query).scalars())


def empty(session: Session, person: Person, today: date) -> str:
    """Empty every row that hangs on the person, and give the name that now stands for it."""
    name = next_name(session)
    _empty_files(session, person.id)
    _empty_parts(session, person.id)
    for sheet in session.execute(select(Consent).where(Consent.person_id == person.id)).scalars():
        # Without a name the sheet on paper is found by its place, to be destroyed in its time.
        if sheet.signed_on and not (sheet.valid_to or sheet.withdrawn_on):
            sheet.valid_to = today
    for filled in session.execute(
        select(SurveyResponse).where(SurveyResponse.person_id == person.id)
    ).scalars():
        filled.answers, filled.tags = {}, {}
    _reset(person)
    person.last_name, person.gender, person.erased_on = name, Gender.MALE, today
    session.flush()
    return name


def _reset(row: Base) -> None:
    """Put every column that may tell something back to what an empty row has."""
    for column in row.__table__.columns:
        if column.name not in _STAYS:
            setattr(row, column.name, _empty_value(column))


def _empty_value(column: Any) -> Any:  # noqa: ANN401 - a column of any type
    if column.nullable:
        return None
    default = column.default
    if default is None:
        return ""
    return default.arg(None) if default.is_callable else default.arg


def _empty_parts(session: Session, person_id: int) -> None:
    for part, status in _PARTS.items():
        query = select(part).where(part.person_id == person_id)
        row: Any = session.execute(query).scalar_one_or_none()
        if row is not None:
            _reset(row)
            row.status = status
    for pair_id in lone_pairs(session, person_id):
        _empty_pair(session, session.get_one(Pair, pair_id))
    query = select(ProfessionalRequest).join(Mentee).where(Mentee.person_id == person_id)
    for ask in session.execute(query).scalars():
        ask.text = ""


def lone_pairs(session: Session, person_id: int) -> list[int]:
    """Give the pairs in which the person was the only mentee: what is told of them is personal."""
    own = select(PairMember.pair_id).join(Mentee).where(Mentee.person_id == person_id)
    others = select(PairMember.pair_id).join(Mentee).where(Mentee.person_id != person_id)
    query = select(Pair.id).where(Pair.id.in_(own), Pair.id.not_in(others))
    return list(session.execute(query).scalars())


def _empty_pair(session: Session, pair: Pair) -> None:
    """Take what was said of the pair; its programme speaks of the mentee throughout, and goes."""
    pair.results = pair.case_url = pair.score_reason = ""
    query = select(Programme).where(Programme.pair_id == pair.id)
    programme = session.execute(query).scalar_one_or_none()
    if programme:
        session.delete(programme)


def _empty_files(session: Session, person_id: int) -> None:
    """Take the files away with their bytes, and bytes that nothing points to any more."""
    for key in file_keys(session, person_id):
        session.delete(session.get_one(Attachment, key))
    session.flush()
    used = select(Attachment.content_id)
    session.execute(delete(FileContent).where(FileContent.id.not_in(used)))
    session.expire_all()
