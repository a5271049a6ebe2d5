"""The card of a person: every field that can be edited, and the forms computed from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.entry import cleaned, past
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.consents import Consent, ConsentKind, ConsentStatus
from mentoring_desktop.model.people import Category, Person
from mentoring_desktop.people.names import PersonName, name_of


@dataclass(frozen=True)
class PersonCard:
    """A person as the card shows one."""

    id: int
    name: PersonName
    position: str
    subjects: tuple[str, ...]
    levels: tuple[str, ...]
    site: str
    category: Category
    hired_on: date | None
    teaching_since: date | None
    phone: str
    email: str
    forms: Mapping[Case, str]
    consents: Mapping[ConsentKind, tuple[ConsentStatus, date | None]]


def card(session: Session, person_id: int) -> PersonCard:
    """Give all that the card of a person shows."""
    person = session.get_one(Person, person_id)
    name = name_of(person)
    return PersonCard(
        id=person.id,
        name=name,
        position=person.position,
        subjects=tuple(person.subjects),
        levels=tuple(person.levels),
        site=person.site,
        category=person.category,
        hired_on=person.hired_on,
        teaching_since=person.teaching_since,
        phone=person.phone,
        email=person.email,
        forms={case: name.full_in(case) for case in Case if case is not Case.NOM},
        consents=_sheets(session, person_id),
    )


def add(session: Session, last: str, first: str, middle: str, gender: Gender) -> int:
    """Enter a person and give the key.

    Raises:
        MentoringError: the surname or the first name is empty.
    """
    person = Person(last_name="", first_name="", gender=gender, search="", sort_key="")
    for field, value in (("last_name", last), ("first_name", first), ("middle_name", middle)):
        setattr(person, field, _checked(session, field, value))
    session.add(person)
    session.flush()
    return person.id


def change(session: Session, person_id: int, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put a value into one field of the card.

    Raises:
        MentoringError: the value cannot stand in that field; the sentence tells why.
    """
    person = session.get_one(Person, person_id)
    setattr(person, field, _checked(session, field, value))
    if field in _NAME:
        # Forms corrected by hand belong to the name that was.
        person.case_overrides = {}


def correct_form(session: Session, person_id: int, case: Case, form: str) -> None:
    """Keep the person's own form of the full name in a case; an empty one gives the computed."""
    person = session.get_one(Person, person_id)
    corrected = {key: kept for key, kept in person.case_overrides.items() if key != case.value}
    computed = PersonName(person.last_name, person.first_name, person.middle_name, person.gender)
    form = cleaned(form)
    if form and form != computed.full_in(case):
        corrected[case.value] = form
    person.case_overrides = corrected


_NAME = ("last_name", "first_name", "middle_name", "gender")
_REQUIRED = {"last_name": "Фамилия", "first_name": "Имя"}
_DATES = {"hired_on": "Дата приёма", "teaching_since": "Начало педагогической работы"}


def _checked(session: Session, field: str, value: Any) -> Any:  # noqa: ANN401 - a field's own type
    if isinstance(value, str):
        value = cleaned(value)
        if field in _REQUIRED and not value:
            raise MentoringError(f"{_REQUIRED[field]}: поле не может быть пустым.")
    if isinstance(value, tuple | list):
        return [cleaned(each) for each in value]
    if field in _DATES:
        return past(value, organisation.today(session), _DATES[field])
    return value


def _sheets(
    session: Session, person_id: int
) -> Mapping[ConsentKind, tuple[ConsentStatus, date | None]]:
    query = select(Consent.kind, Consent.status, Consent.signed_on)
    query = query.where(Consent.person_id == person_id).order_by(Consent.id)
    return {kind: (status, on) for kind, status, on in session.execute(query)}
