"""What the texts of papers name, in all its forms: gathered once, frozen with the facts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from mentoring_desktop.documents.facts import Order, Organization
from mentoring_desktop.documents.requisites import BLANK_DATE, reference
from mentoring_desktop.documents.wording import SEVERAL
from mentoring_desktop.language import Case, dates, positions
from mentoring_desktop.model.organisation import BY_CHARTER, Signatory
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers.sources import declined, inside
from mentoring_desktop.people import name_of

Forms = dict[str, dict[str, str]]
"""A field by its name in templates, and its forms by case."""


def text(name: str, said: str) -> Forms:
    """A field that is not declined; nothing to say leaves out what names it."""
    return {name: {"": said}}


def lines(name: str, said: Iterable[str]) -> Forms:
    """A field of several lines, each of them a point of its own."""
    return text(name, "\n".join(f"{line.rstrip('.;')}." for line in said if line))


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
    names = list(map(name_of, persons))
    return (
        {name: {"gender": _gender(persons)}}
        | forms
        | text(f"{name}.signature", ", ".join(each.signature for each in names))
        | text(f"{name}.addressed", ", ".join(each.addressed for each in names))
    )


def signatory(name: str, found: Signatory) -> Forms:
    """The one who signs for the school, in the post in which it is done, and its ground.

    Whoever acts for the head acts by an order, which is written in by hand where it is not known.
    """
    post = inside(found.position)
    if found.acting:
        post = f"исполняющий обязанности {positions.inflect(post, Case.GEN)}"
    posts = {case.value: positions.inflect(post, case) for case in Case}
    unknown = found.acting and found.basis == BY_CHARTER
    ground = f"приказа {reference(Order())}" if unknown else found.basis
    return person(name, found.person) | {f"{name}.position": posts} | text(f"{name}.basis", ground)


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
