"""The order on awards (D34): thanks, and letters of thanks, for those who took part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.documents.order import PlainOrder, Wording
from mentoring_desktop.documents.requisites import reference
from mentoring_desktop.entry import bare_number, cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, counts, dates
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import numbers, participants, sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.papers.standing import standing
from mentoring_desktop.people import name_of


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator chose; whoever is in both gets both."""

    thanked: tuple[int, ...] = ()
    lettered: tuple[int, ...] = ()
    merits: dict[str, str] | None = None
    """For what, by «наставник», «наставляемый» and «» for the rest; as usual where empty."""
    payment: str = ""
    """«в размере 3000 рублей каждому»."""


@dataclass(frozen=True, kw_only=True)
class Merits:
    """For what people are usually thanked."""

    mentor: str
    mentee: str
    curator: str


def usual(session: Session) -> dict[str, str]:
    """Give «за вклад …» as the school words it for a mentor, a mentee, and the rest by «»."""
    said = texts.read(session, "award_order", Merits)
    return {participants.MENTOR: said.mentor, participants.MENTEE: said.mentee, "": said.curator}


def merit(session: Session, person_id: int, own: Mapping[str, str] | None = None) -> str:
    """Give for what a person is thanked: in one's own words by part, or as usual."""
    part, said = participants.part(session, person_id), usual(session)
    part = part if part in said else ""
    return cleaned((own or {}).get(part, "")) or said[part]


def draft(session: Session, order: Order, asked: Asked) -> Draft:
    """Gather the order.

    Raises:
        MentoringError: nobody is chosen.
    """
    people = [session.get_one(Person, each) for each in (*asked.thanked, *asked.lettered)]
    if not people:
        raise MentoringError("Отметьте, кого наградить письмом или кому объявить благодарность.")
    order = Order(number=bare_number(order.number), day=order.day)
    curator = sources.curator(session)
    known = {person.id: person for person in (*people, *([curator] if curator else []))}
    named = list(dict.fromkeys(name_of(person).short for person in people))
    return Draft(
        kind=PaperKind.D34,
        facts=PlainOrder(
            organization=sources.school(session),
            order=order,
            signature=sources.signature(session, order.day),
            values=_values(session, asked),
            **sources.readers(known.values()),
            wording=texts.read(session, "award_order", Wording),
        ),
        title="О поощрении участников наставничества",
        about=_about(named),
        number=order.number,
        dated=order.day,
        person_ids=list(known),
        asked=to_json(asked),
    )


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same order as things stand now."""
    asked = from_json(Asked, paper.asked)
    return draft(session, numbers.of(paper), asked)


def due(session: Session) -> list[Due]:
    """Tell of awards when results are summed up and none are given yet."""
    if not participants.is_time(session) or standing(session, PaperKind.D34):
        return []
    found = participants.took_part(session)
    mentors = tuple(each for each in found if participants.part(session, each) == _MENTOR)
    return [
        Due(
            kind=PaperKind.D34,
            title="Приказ о поощрении участников наставничества",
            why="Программы наставничества завершаются: пора поблагодарить тех, кто в них работал",
            asked=to_json(Asked(lettered=mentors)),
        )
    ]


def latest(session: Session) -> Paper | None:
    """Give the last order on awards of the cycle."""
    found = standing(session, PaperKind.D34)
    return found[-1] if found else None


def lettered(paper: Paper) -> tuple[int, ...]:
    """Give those whom an order awards a letter."""
    return from_json(Asked, paper.asked).lettered


_MENTOR = participants.MENTOR
_MOST_NAMED = 3


def _about(named: Sequence[str]) -> str:
    if len(named) <= _MOST_NAMED:
        return ", ".join(named)
    return counts.count(len(named), "человек", "человека", "человек")


def _values(session: Session, asked: Asked) -> values.Forms:
    cycle, regulation = organisation.current_cycle(session), sources.approving(session)
    approved = reference(regulation) if regulation.number or regulation.day else ""
    thanked = _said(session, asked.thanked, Case.DAT, asked)
    lettered = _said(session, asked.lettered, Case.ACC, asked)
    return (
        values.school(sources.school(session))
        | values.text("school_year", dates.school_year(cycle.date_from))
        | values.text("regulation", approved)
        | _one_or_all("thanked", thanked)
        | _one_or_all("lettered", lettered)
        | values.text("payment", cleaned(asked.payment))
        | values.person("accountant", None)
        | values.person("curator", sources.curator(session))
        | values.person("controller", None)
    )


def _said(session: Session, people: Sequence[int], case: Case, asked: Asked) -> list[str]:
    """«учителя математики Иванову Марию Петровну за вклад …», each."""
    return [
        f"{sources.declined(session.get_one(Person, each), case)} "
        f"{merit(session, each, asked.merits)}"
        for each in people
    ]


def _one_or_all(name: str, said: Sequence[str]) -> values.Forms:
    if len(said) == 1:
        return values.text(name, said[0]) | values.text(f"all_{name}", "")
    return values.text(name, "") | values.lines(f"all_{name}", said)
