"""Names borne before: kept where a paper or a signed sheet bears them, else it was a slip."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.model.consents import Consent
from mentoring_desktop.model.people import Person
from mentoring_desktop.people import mentions
from mentoring_desktop.people.names import name_of


@dataclass(frozen=True)
class FormerName:
    """A full name borne until a day."""

    name: str
    until: date


def former_names(person: Person) -> tuple[FormerName, ...]:
    """Give the names borne before, the oldest first."""
    return tuple(
        FormerName(former["name"], date.fromisoformat(former["until"]))
        for former in person.former_names
    )


def keep(session: Session, person: Person) -> None:
    """Keep the name the person bears now, which is about to change, if anything signed bears it."""
    if _is_borne(session, person):
        until = organisation.today(session).isoformat()
        entry = {"name": name_of(person).full, "until": until}
        person.former_names = [*person.former_names, entry]


def drop_slip(session: Session, person: Person) -> None:
    """Let go of today's entry when the very name is borne again: the change was a slip."""
    slip = {"name": name_of(person).full, "until": organisation.today(session).isoformat()}
    person.former_names = [former for former in person.former_names if former != slip]


def forget(session: Session, person_id: int, former: FormerName) -> None:
    """Take out a name that was never borne, only mistyped."""
    person = session.get_one(Person, person_id)
    entry = {"name": former.name, "until": former.until.isoformat()}
    person.former_names = [each for each in person.former_names if each != entry]


def _is_borne(session: Session, person: Person) -> bool:
    """Tell whether a sheet was signed under the name, or a paper prints it."""
    signed = select(Consent.signed_on).where(
        Consent.person_id == person.id, Consent.signed_on.is_not(None)
    )
    since = former_names(person)[-1].until if person.former_names else date.min
    if any(day and day > since for day in session.execute(signed).scalars()):
        return True
    return mentions.is_printed(session, name_of(person))
