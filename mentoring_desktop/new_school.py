"""The first entry of a school: what the wizard asks, and the file it makes of the answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from mentoring_desktop import areas, normative_acts, organisation, roadmap_template
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender, dates, organisations
from mentoring_desktop.language.typography import quoted
from mentoring_desktop.model.organisation import ApprovalStyle, Cycle, Organization, Signatory
from mentoring_desktop.people import card

GENERIC_NOUNS: Mapping[str, Mapping[str, str]] = {
    noun: organisations.forms(noun) for noun in ("школа", "Центр образования", "гимназия", "лицей")
}
"""What schools call themselves inside a text, by case."""

EARLIEST, LONGEST_CYCLE = date(2000, 1, 1), timedelta(days=731)


@dataclass(frozen=True)
class PersonEntry:
    """A person as typed into the wizard."""

    last_name: str
    first_name: str
    middle_name: str
    gender: Gender
    position: str


@dataclass(frozen=True)
class SchoolEntry:
    """All that the wizard asks before the first working day."""

    full_name: str
    short_name: str
    generic_noun: str
    city: str
    director: PersonEntry
    curator: PersonEntry
    cycle_from: date
    cycle_to: date
    founder: str = ""
    begins: date | None = None
    """When the work of the roadmap begins; today, if it is inside the cycle."""


def set_up(session: Session, entry: SchoolEntry) -> None:
    """Write what the wizard has asked; the roadmap and the dictionaries come from the templates.

    Raises:
        MentoringError: a name is empty or the cycle ends before it begins.
    """
    _require_filled(entry)
    school = Organization(
        full_name=quoted(cleaned(entry.full_name)),
        short_name=quoted(cleaned(entry.short_name)),
        generic_noun=dict(GENERIC_NOUNS[entry.generic_noun]),
        city=cleaned(entry.city),
        founder=quoted(cleaned(entry.founder)),
        approval_style=ApprovalStyle.MIXED_SCHOOL,
    )
    session.add(school)
    director, curator = (_add(session, person) for person in (entry.director, entry.curator))
    session.add(
        Signatory(
            person_id=director,
            position=cleaned(entry.director.position),
            date_from=min(entry.cycle_from, date(entry.cycle_from.year, 1, 1)),
        )
    )
    cycle = Cycle(
        title=dates.school_year(entry.cycle_from),
        date_from=entry.cycle_from,
        date_to=entry.cycle_to,
        curator_id=curator,
    )
    session.add(cycle)
    areas.add_default(session)
    normative_acts.add_default(session)
    session.flush()
    begins = entry.begins or min(max(entry.cycle_from, organisation.today(session)), entry.cycle_to)
    roadmap_template.add_default(session, school, cycle, begins)


def _require_filled(entry: SchoolEntry) -> None:
    for text, name in (
        (entry.full_name, "полное название школы"),
        (entry.short_name, "краткое название школы"),
        (entry.director.last_name, "фамилию директора"),
        (entry.director.first_name, "имя директора"),
        (entry.curator.last_name, "фамилию куратора"),
        (entry.curator.first_name, "имя куратора"),
    ):
        if not cleaned(text):
            raise MentoringError(f"Впишите {name}: без этого не напечатать ни одного документа.")
    if entry.cycle_to <= entry.cycle_from:
        raise MentoringError("Цикл заканчивается раньше, чем начинается. Поправьте даты цикла.")
    if entry.cycle_to - entry.cycle_from > LONGEST_CYCLE or entry.cycle_from < EARLIEST:
        raise MentoringError("Цикл длиннее двух лет или слишком давний. Поправьте даты цикла.")


def _add(session: Session, entry: PersonEntry) -> int:
    person_id = card.add(
        session, entry.last_name, entry.first_name, entry.middle_name, entry.gender
    )
    card.change(session, person_id, "position", entry.position)
    return person_id
