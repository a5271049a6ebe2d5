"""People and things with sensible defaults, so that a test names only what it is about."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import new_school, organisation
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.language import Gender
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus
from mentoring_desktop.model.people import (
    CompetenceArea,
    Mentee,
    Mentor,
    MentorCompetence,
    Person,
    ProfessionalRequest,
)
from mentoring_desktop.papers import pair_order
from mentoring_desktop.papers.draft import Draft

TODAY = date(2026, 10, 1)


def school_entry(**changes: Any) -> new_school.SchoolEntry:
    """What the wizard would ask of an invented school."""
    values: dict[str, Any] = {
        "full_name": "Муниципальное бюджетное общеобразовательное учреждение «Школа № 7»",
        "short_name": "МБОУ «Школа № 7»",
        "generic_noun": "школа",
        "city": "г. Заречный",
        "director": new_school.PersonEntry(
            "Волкова", "Наталья", "Андреевна", Gender.FEMALE, "директор"
        ),
        "curator": new_school.PersonEntry(
            "Шевченко",
            "Ольга",
            "Викторовна",
            Gender.FEMALE,
            "заместитель директора по учебно-воспитательной работе",
        ),
        "cycle_from": date(2026, 9, 1),
        "cycle_to": date(2027, 5, 31),
    }
    values |= changes
    return new_school.SchoolEntry(**({"begins": values["cycle_from"]} | values))


def live_on(session: Session, day: date) -> None:
    """Make a day the school's today."""
    organisation.current(session).pretend_today = day


def person(
    session: Session,
    last: str,
    first: str = "Мария",
    middle: str = "Петровна",
    gender: Gender = Gender.FEMALE,
    **fields: Any,
) -> Person:
    """Add a person."""
    values = {"position": "учитель математики", "subjects": ["математика"]} | fields
    made = Person(last_name=last, first_name=first, middle_name=middle, gender=gender, **values)
    session.add(made)
    session.flush()
    return made


def mentor(
    session: Session,
    last: str,
    *,
    capacity: int = 2,
    skills: Mapping[str, int] | None = None,
    consents: Sequence[ConsentKind] = (ConsentKind.PDN, ConsentKind.MENTORING_351_8),
    **fields: Any,
) -> int:
    """Add a person who is a mentor, and give the mentor's key."""
    made = person(session, last, **({"teaching_since": date(2000, 9, 1)} | fields))
    found = Mentor(person_id=made.id, capacity=capacity, trained_on=TODAY)
    found.competences = [
        MentorCompetence(area_id=area(session, code), level=level)
        for code, level in (skills or {}).items()
    ]
    session.add(found)
    _sign(session, made, consents)
    return found.id


def mentee(
    session: Session,
    last: str,
    *,
    requests: Mapping[str, int] | None = None,
    consents: Sequence[ConsentKind] = (ConsentKind.PDN, ConsentKind.PARTICIPATION),
    joined_on: date = TODAY,
    **fields: Any,
) -> int:
    """Add a person who is a mentee, and give the mentee's key."""
    made = person(session, last, **({"teaching_since": date(2025, 9, 1)} | fields))
    found = Mentee(person_id=made.id, joined_on=joined_on)
    found.requests = [
        ProfessionalRequest(area_id=area(session, code), priority=priority)
        for code, priority in (requests or {}).items()
    ]
    session.add(found)
    _sign(session, made, consents)
    return found.id


def area(session: Session, code: str) -> int:
    """Give the key of a competence area of the default dictionary."""
    query = select(CompetenceArea.id).where(CompetenceArea.code == code)
    return session.execute(query).scalar_one()


def _sign(session: Session, who: Person, kinds: Sequence[ConsentKind]) -> None:
    session.add_all(
        Consent(person_id=who.id, kind=kind, status=ConsentStatus.SIGNED, signed_on=TODAY)
        for kind in kinds
    )
    session.flush()


def order(session: Session, pair_ids: Sequence[int], number: str, on: date | None) -> Draft:
    """Gather an order on pairs, which nothing keeps yet."""
    (draft,) = pair_order.drafts(
        session, Order(number=number, day=on), pair_order.Asked(pair_ids=pair_ids)
    )
    return draft
