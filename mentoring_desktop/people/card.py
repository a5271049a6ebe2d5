"""The card of a person: every field that can be edited, and what is computed from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.entry import cleaned
from mentoring_desktop.language import Case, Gender
from mentoring_desktop.model.people import Category, Employment, Person
from mentoring_desktop.people import experience, former_names, parts, rules
from mentoring_desktop.people.former_names import FormerName
from mentoring_desktop.people.names import PersonName, name_of
from mentoring_desktop.people.parts import MenteePart, MentorPart


@dataclass(frozen=True)
class PersonCard:
    """A person as the card shows one, with the parts in mentoring, archived or not."""

    id: int
    name: PersonName
    former_names: tuple[FormerName, ...]
    birth_year: int | None
    position: str
    subjects: tuple[str, ...]
    levels: tuple[str, ...]
    classes: tuple[str, ...]
    site: str
    workplace: str
    employment: Employment
    workload: str
    hired_on: date | None
    dismissed_on: date | None
    education: str
    category: Category
    category_on: date | None
    working_since: date | None
    teaching_since: date | None
    total_years: int | None
    teaching_years: int | None
    young: bool
    awards: str
    phone: str
    email: str
    note: str
    erased_on: date | None
    forms: Mapping[Case, str]
    mentee: MenteePart | None
    mentor: MentorPart | None


def card(session: Session, person_id: int) -> PersonCard:
    """Give all that the card of a person shows."""
    person, today = session.get_one(Person, person_id), organisation.today(session)
    name, taught = name_of(person), experience.years_since(person.teaching_since, today)
    began = experience.began(person.working_since, person.teaching_since)
    return PersonCard(
        id=person.id,
        name=name,
        former_names=former_names.former_names(person),
        birth_year=person.birth_year,
        position=person.position,
        subjects=tuple(person.subjects),
        levels=tuple(person.levels),
        classes=tuple(person.classes),
        site=person.site,
        workplace=person.workplace,
        employment=person.employment,
        workload=person.workload,
        hired_on=person.hired_on,
        dismissed_on=person.dismissed_on,
        education=person.education,
        category=person.category,
        category_on=person.category_on,
        working_since=person.working_since,
        teaching_since=person.teaching_since,
        total_years=experience.years_since(began, today),
        teaching_years=taught,
        young=experience.is_young(taught, person.birth_year, today),
        awards=person.awards,
        phone=person.phone,
        email=person.email,
        note=person.note,
        erased_on=person.erased_on,
        forms={case: name.full_in(case) for case in Case if case is not Case.NOM},
        mentee=parts.mentee_part(session, person_id),
        mentor=parts.mentor_part(session, person_id),
    )


def add(session: Session, last: str, first: str, middle: str, gender: Gender) -> int:
    """Enter a person and give the key.

    Raises:
        MentoringError: the surname or the first name is empty.
    """
    person = Person(last_name="", first_name="", gender=gender, search="", sort_key="")
    for field, value in (("last_name", last), ("first_name", first), ("middle_name", middle)):
        setattr(person, field, rules.checked(session, field, value))
    session.add(person)
    session.flush()
    return person.id


def change(session: Session, person_id: int, field: str, value: Any) -> None:  # noqa: ANN401 - a field's own type
    """Put a value into one field of the card.

    A name that something signed bears is kept among the former ones; one that nothing bears was a
    slip of the keyboard.

    Raises:
        MentoringError: the value cannot stand in that field; the sentence tells why.
    """
    person = session.get_one(Person, person_id)
    value = rules.checked(session, field, value)
    renamed = field in _NAME and getattr(person, field) != value
    if renamed:
        former_names.keep(session, person)
    setattr(person, field, value)
    rules.require_order(person.hired_on, person.dismissed_on)
    if renamed:
        former_names.drop_slip(session, person)
    if field in (*_NAME, "gender"):
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


_NAME = ("last_name", "first_name", "middle_name")
