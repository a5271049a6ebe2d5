"""What the texts of papers name, in all its forms: gathered once, frozen with the facts."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from mentoring_desktop.documents.facts import Order, Organization
from mentoring_desktop.documents.requisites import BLANK_DATE, reference
from mentoring_desktop.documents.wording import SEVERAL
from mentoring_desktop.language import Case, dates, positions
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers.sources import declined, inside
from mentoring_desktop.people import name_of

Forms = dict[str, dict[str, str]]
"""A field by its name in templates, and its forms by case."""


def text(name: str, said: str) -> Forms:
    """A field that is not declined; nothing to say leaves out what names it."""
    return {name: {"": said}}


def day(name: str, on: date | None, *, blank: bool = False) -> Forms:
    """A date; one that is not known yet is a line to write on, or leaves out what names it."""
    return text(name, dates.requisite(on) if on else BLANK_DATE if blank else "")


def order(name: str, found: Order) -> Forms:
    """The number and date of an order, with lines to write on for what is not known yet."""
    return text(name, reference(found))


def school(organization: Organization) -> Forms:
    """The school's short name."""
    return organization.words


def operator(organization: Organization) -> Forms:
    """The school as the law on personal data wants it named."""
    return (
        text("full_name", organization.full_name)
        | text("address", organization.address)
        | text("inn", organization.inn)
        | text("ogrn", organization.ogrn)
    )


def person(name: str, who: Person | None) -> Forms:
    """A person; nobody leaves out what names the person."""
    return people(name, [who] if who else [])


def people(name: str, persons: Sequence[Person]) -> Forms:
    """People together: names and posts joined by commas, words agreeing with all of them."""
    forms = {
        f"{name}.{tail}": {
            case.value: ", ".join(said(each, case) for each in persons) for case in Case
        }
        for tail, said in _SAID.items()
    }
    signatures = ", ".join(name_of(each).signature for each in persons)
    return {name: {"gender": _gender(persons)}} | forms | text(f"{name}.signature", signatures)


def _gender(persons: Sequence[Person]) -> str:
    if len(persons) == 1:
        return persons[0].gender.value
    return SEVERAL if persons else ""


def _full(who: Person, case: Case) -> str:
    return name_of(who).full_in(case)


def _short(who: Person, case: Case) -> str:
    return name_of(who).short_in(case)


def _position(who: Person, case: Case) -> str:
    return positions.inflect(inside(who.position), case)


_SAID: Mapping[str, Callable[[Person, Case], str]] = {
    "full": _full,
    "short": _short,
    "position": _position,
    "introduced": declined,
}
