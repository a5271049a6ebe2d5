"""Everybody of the school in one list, to be chosen from by name, and entered by name alone."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender
from mentoring_desktop.model.people import Person
from mentoring_desktop.people import card
from mentoring_desktop.people.names import PersonName, name_of


@dataclass(frozen=True)
class StaffRow:
    """A person to choose."""

    id: int
    name: PersonName
    position: str


def rows(session: Session) -> list[StaffRow]:
    """Give all people of the school by name, whatever they are in mentoring."""
    query = select(Person).where(Person.erased_on.is_(None))
    people = session.execute(query.order_by(Person.sort_key, Person.id)).scalars()
    return [StaffRow(each.id, name_of(each), each.position) for each in people]


def parted(full_name: str) -> tuple[str, str, str]:
    """Give the surname, the first name, and all else as the patronymic; parts may be empty."""
    last, first, middle = (*cleaned(full_name).split(" ", 2), "", "")[:3]
    return last, first, middle


def named(full_name: str, gender: Gender) -> PersonName:
    """Make a name of a full name typed in one line.

    Raises:
        MentoringError: there is no first name.
    """
    last, first, middle = parted(full_name)
    if not (last and first):
        raise MentoringError("Напишите фамилию, имя и отчество полностью.")
    return PersonName(last, first, middle, gender)


def enter(session: Session, name: PersonName, position: str) -> int:
    """Enter a person of the school and give the key."""
    person_id = card.add(session, name.last, name.first, name.middle, name.gender)
    card.change(session, person_id, "position", position)
    return person_id


def rename(session: Session, person_id: int, name: PersonName) -> None:
    """Mend a name entered wrong; its own cases stay while the name is the same."""
    if name_of(session.get_one(Person, person_id)) != name:
        for field in ("last", "first", "middle"):
            card.change(session, person_id, f"{field}_name", getattr(name, field))
        card.change(session, person_id, "gender", name.gender)
