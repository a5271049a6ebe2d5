"""Where the facts that all papers share come from: the school, who signs, who takes part."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation, roadmap
from mentoring_desktop.documents.facts import (
    Approval,
    Order,
    Organization,
    Participant,
    Signature,
)
from mentoring_desktop.documents.statement import Addressee, Author
from mentoring_desktop.language import Case, positions
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.people import Category, Person
from mentoring_desktop.people import experience, name_of

_CATEGORIES = {
    Category.NONE: "",
    Category.SZD: Category.SZD.value,
    Category.FIRST: "первая квалификационная категория",
    Category.HIGHEST: "высшая квалификационная категория",
    Category.METHODIST: "квалификационная категория «педагог-методист»",
    Category.MENTOR: "квалификационная категория «педагог-наставник»",
}


def school(session: Session) -> Organization:
    """Give the letterhead."""
    found = organisation.current(session)
    return Organization(
        full_name=found.full_name,
        short_name=found.short_name,
        founder=found.founder,
        city=found.city,
        address=found.address,
        inn=found.inn,
        ogrn=found.ogrn,
    )


def signature(session: Session, on: date | None) -> Signature:
    """Give the post and the name of the one who signs on a day, today where it is not known.

    Under a paper an acting one is «И.о. директора»: the room for the pen is narrow.
    """
    found = organisation.signatory(session, on or organisation.today(session))
    acting = f"и.о. {positions.inflect(inside(found.position), Case.GEN)}"
    position = acting if found.acting else found.position
    return Signature(
        position=position[:1].upper() + position[1:], name=name_of(found.person).signature
    )


def addressee(session: Session, on: date | None = None) -> Addressee:
    """Give to whom a person writes on a day, today where it is not known.

    «Директору МБОУ «ЦО № 14»», «Волковой Н.А.»
    """
    found = organisation.signatory(session, on or organisation.today(session))
    position = positions.inflect(found.position, Case.DAT)
    if found.acting:
        position = f"исполняющему обязанности {positions.inflect(found.position, Case.GEN)}"
    return Addressee(
        position=f"{position[:1].upper()}{position[1:]} {school(session).name_in(Case.GEN)}",
        name=name_of(found.person).short_in(Case.DAT),
    )


def author(person: Person) -> Author:
    """Give the person who writes to the school."""
    name = name_of(person)
    return Author(
        name=name.full,
        post_genitive=positions.inflect(inside(person.position), Case.GEN),
        name_genitive=name.full_in(Case.GEN),
        signature=name.signature,
    )


def declined(person: Person, case: Case) -> str:
    """Give post and name as a phrase needs them: «учителя математики Иванову Марию Петровну»."""
    position = positions.inflect(inside(person.position), case)
    return f"{position} {name_of(person).full_in(case)}".strip()


def inside(position: str) -> str:
    """Give a post as it stands inside a sentence: «учитель химии», but «ПДО» as it is."""
    return position if position[1:2].isupper() else position[:1].lower() + position[1:]


def approval(session: Session, order: Order, appendix: int = 0) -> Approval:
    """Give the approval block with the order that approves the paper, as an appendix or alone."""
    style = organisation.current(session).approval_style
    signed = signature(session, order.day)
    return Approval(style=style, signature=signed, order=order, appendix=appendix)


def curator(session: Session) -> Person | None:
    """Give the one who runs mentoring in the current cycle."""
    return organisation.current_cycle(session).curator


def person(session: Session, person_id: int | None) -> Person | None:
    """Give somebody chosen once, unless nothing is kept of the person any more."""
    found = session.get(Person, person_id) if person_id else None
    return found if found and not found.erased_on else None


def approving(session: Session) -> Order:
    """Give the order that approves the Положение and, as its second appendix, the roadmap."""
    found = roadmap.head(session)
    return Order(number=found.order_number, day=found.order_date)


def participant(
    session: Session, person: Person, consent: ConsentKind, about: Collection[Person] = ()
) -> Participant:
    """Give what a paper says of a mentor or a mentee, with the date of the consent.

    ``about`` is the other side of the pair of which the consent has to speak.
    """
    name = name_of(person)
    years = experience.years_since(person.teaching_since, organisation.today(session))
    return Participant(
        name=name.full,
        short_name=name.short,
        signature=name.signature,
        position=person.position,
        category=_CATEGORIES[person.category],
        experience="" if years is None else experience.spoken(years),
        consent=consents.signed_on(session, person.id, consent, [each.id for each in about]),
    )


def readers(people: Collection[Person]) -> dict[str, Any]:
    """Give what an order says of those who sign that they know it: their names, the only gender."""
    (alone, *others) = people or (None,)
    return {
        "acquainted": tuple(name_of(person).signature for person in people),
        "acquainted_gender": alone.gender if alone and not others else None,
    }
