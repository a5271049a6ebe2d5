"""What a bank holds of a person besides what every list shows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from mentoring_desktop import consents, organisation
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.people import Category, Employment, Mentee, Mentor, Person
from mentoring_desktop.people import experience


@dataclass(frozen=True)
class PersonDetails:
    """The person's part of an entry."""

    birth_year: int | None
    classes: tuple[str, ...]
    workplace: str
    employment: Employment
    workload: str
    education: str
    category: Category
    category_on: date | None
    awards: str
    hired_on: date | None
    working: int | None
    """Full years of work of any kind."""
    phone: str
    email: str
    note: str
    signed: Mapping[ConsentKind, date]
    """When each sheet of consent in force was signed."""


_COLUMNS = (
    Person.birth_year,
    Person.classes,
    Person.workplace,
    Person.employment,
    Person.workload,
    Person.education,
    Person.category,
    Person.category_on,
    Person.awards,
    Person.hired_on,
    Person.working_since,
    Person.teaching_since,
    Person.phone,
    Person.email,
    Person.note,
)


def details(
    session: Session,
    part: type[Mentee | Mentor],
    columns: Sequence[InstrumentedAttribute[Any]],
    ids: Collection[int] | None,
) -> Mapping[int, dict[str, Any]]:
    """Give, by the key of the part, its ``columns`` and the fields of ``PersonDetails`` by name."""
    query = select(part.id, part.person_id, *columns, *_COLUMNS).join(
        Person, Person.id == part.person_id
    )
    found = session.execute(query if ids is None else query.where(part.id.in_(list(ids))))
    names = list(found.keys())
    held = [dict(zip(names, values, strict=True)) for values in found]
    today = organisation.today(session)
    people = None if ids is None else [values["person_id"] for values in held]
    signed = consents.signed_days(session, today, people)
    for values in held:
        values["classes"] = tuple(values["classes"])
        days = values.pop("working_since"), values.pop("teaching_since")
        values["working"] = experience.years_since(experience.began(*days), today)
        values["signed"] = signed.get(values["person_id"], {})
    return {values["id"]: values for values in held}
