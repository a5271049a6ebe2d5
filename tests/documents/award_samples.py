"""Orders on awards, letters of thanks and certificates, gathered in two invented schools."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.documents.facts import Order
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import award_order, certificate, letter
from tests.documents.schools import hard, ordinary, person_of

_DAY = date(2027, 5, 25)
_ORDER = Order(number="71-од", day=_DAY)


def award() -> Any:
    """A letter for the mentor, thanks for the mentee."""

    def gather(session: Session) -> Any:
        asked = award_order.Asked(
            lettered=(person_of(session, "Иванова", "Мария"),),
            thanked=(person_of(session, "Мельник", "Олег"),),
        )
        return award_order.draft(session, _ORDER, asked).facts

    return ordinary(gather)


def award_of_many() -> Any:
    """Letters and thanks for several, money, no number yet, an acting head."""

    def gather(session: Session) -> Any:
        curator, mentor, anna, oleg, kim = _people(session)
        asked = award_order.Asked(
            lettered=(mentor, curator, kim),
            thanked=(anna, oleg),
            payment="в размере 3000 рублей каждому",
        )
        return award_order.draft(session, Order(), asked).facts

    return hard(gather)


def thanks(*, on_its_side: bool = False) -> Any:
    """The usual letter to a mentor."""

    def gather(session: Session) -> Any:
        asked = letter.Asked(
            person_ids=(person_of(session, "Иванова", "Мария"),), on_its_side=on_its_side
        )
        return letter.drafts(session, _ORDER, asked)[0].facts

    return ordinary(gather)


def thanks_by_name(last: str, first: str, *, greets: bool, on_its_side: bool = False) -> Any:
    """A letter in the hard school, without a number."""

    def gather(session: Session) -> Any:
        asked = letter.Asked(
            person_ids=(person_of(session, last, first),), greets=greets, on_its_side=on_its_side
        )
        return letter.drafts(session, Order(day=_DAY), asked)[0].facts

    return hard(gather)


def certified(last: str, first: str, *, given: bool, hours: int = 0) -> Any:
    """A certificate in the hard school."""

    def gather(session: Session) -> Any:
        asked = certificate.Asked(
            person_ids=(person_of(session, last, first),), given=given, hours=hours
        )
        return certificate.drafts(session, Order(number="7", day=_DAY), asked)[0].facts

    return hard(gather)


def usual_certificate() -> Any:
    """A certificate of a mentor, without number and day."""

    def gather(session: Session) -> Any:
        asked = certificate.Asked(person_ids=(person_of(session, "Иванова", "Мария"),))
        return certificate.drafts(session, Order(), asked)[0].facts

    return ordinary(gather)


def _people(session: Session) -> list[int]:
    """The curator and the mentor are namesakes."""
    query = select(Person.id).where(Person.last_name == "Шевченко").order_by(Person.id)
    curator, mentor = session.scalars(query)
    names = ("Мельник", "Анна"), ("Мельник", "Олег"), ("Ким", "Виктория")
    return [curator, mentor, *(person_of(session, *name) for name in names)]


_LONG = "Константинопольская-Преображенская", "Александра"

PAPERS: dict[str, tuple[str, Any]] = {
    "award": ("D34", award()),
    "award_of_many": ("D34", award_of_many()),
    "letter": ("D35", thanks()),
    "letter_on_its_side": ("D35", thanks(on_its_side=True)),
    "letter_without_patronymic": ("D35", thanks_by_name("Ким", "Виктория", greets=True)),
    "letter_by_name": ("D35", thanks_by_name("Мельник", "Олег", greets=False)),
    "letter_of_long_name": ("D35", thanks_by_name(*_LONG, greets=False)),
    "certificate": ("D36", usual_certificate()),
    "certificate_of_mentee": ("D36", certified("Мельник", "Анна", given=False, hours=36)),
    "certificate_given": ("D36", certified("Мельник", "Олег", given=True, hours=21)),
    "certificate_of_long_name": ("D36", certified(*_LONG, given=True)),
}
