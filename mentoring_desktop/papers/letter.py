"""Letters of thanks (D35), for those whom an order awards them and for anybody chosen."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.documents import letter as document
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.documents.requisites import reference
from mentoring_desktop.entry import cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import award_order, numbers, sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.papers.standing import standing
from mentoring_desktop.people import name_of


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator chose; the same for all letters of a pack."""

    person_ids: tuple[int, ...] = ()
    merit: str = ""
    """«за вклад …»; as the order words it, or as usual, where empty."""
    greets: bool = True
    on_its_side: bool = False
    basis_id: int | None = None
    """The order on awards."""


def drafts(session: Session, order: Order, asked: Asked) -> list[Draft]:
    """Gather a letter for each; numbers go on from the first.

    Raises:
        MentoringError: nobody is chosen.
    """
    if not asked.person_ids:
        raise MentoringError("Отметьте, кому вручить письма.")
    row = numbers.in_row(order, len(asked.person_ids))
    return [
        _draft(session, numbered, replace(asked, person_ids=(each,)))
        for each, numbered in zip(asked.person_ids, row, strict=True)
    ]


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same letter as things stand now."""
    order = numbers.of(paper)
    [found] = drafts(session, order, from_json(Asked, paper.asked))
    return found


def due(session: Session) -> list[Due]:
    """Tell of those whom the last order awards a letter that is not made yet."""
    order = award_order.latest(session)
    if order is None:
        return []
    made = {
        person_id
        for paper in standing(session, PaperKind.D35)
        for person_id in from_json(Asked, paper.asked).person_ids
        if paper.basis_id == order.id
    }
    lacking = tuple(each for each in award_order.lettered(order) if each not in made)
    if not lacking:
        return []
    many = counts.count(len(lacking), "письмо", "письма", "писем")
    return [
        Due(
            kind=PaperKind.D35,
            title=f"Благодарственные письма: {many}",
            why=f"Приказ о поощрении {reference(numbers.of(order))} награждает ими, "
            "а письма ещё не составлены",
            asked=to_json(Asked(person_ids=lacking, basis_id=order.id)),
        )
    ]


def _draft(session: Session, order: Order, asked: Asked) -> Draft:
    [person_id] = asked.person_ids
    person = session.get_one(Person, person_id)
    return Draft(
        kind=PaperKind.D35,
        facts=document.Letter(
            organization=sources.school(session),
            order=order,
            signature=sources.signature(session, order.day),
            person=name_of(person).full,
            greets=asked.greets,
            on_its_side=asked.on_its_side,
            values=_values(session, person, asked, order),
            wording=texts.read(session, "letter", document.Wording),
        ),
        title="Благодарственное письмо",
        about=name_of(person).short,
        number=order.number,
        dated=order.day,
        basis_id=asked.basis_id,
        asked=to_json(asked),
    )


def _values(session: Session, person: Person, asked: Asked, order: Order) -> values.Forms:
    school, on = sources.school(session), order.day or organisation.today(session)
    basis = session.get(Paper, asked.basis_id) if asked.basis_id else None
    merits = from_json(award_order.Asked, basis.asked).merits if basis else None
    merit = cleaned(asked.merit) or award_order.merit(session, person.id, merits)
    return (
        values.school(school)
        | values.person("person", person)
        | values.text("merit", merit)
        | values.text("award_order", reference(numbers.of(basis)) if basis else "")
        | values.text("city", school.city)
        | values.text("year", f"{on.year}\xa0г.")
        | values.text("number", "")
    )
