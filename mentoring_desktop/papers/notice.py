"""Statements and the notice on the early end of mentoring (D15), and the day they take effect."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import normative_acts, organisation, pairs, working_days
from mentoring_desktop.documents import notice as document
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.documents.requisites import BLANK_DATE, reference
from mentoring_desktop.documents.statement import Addressee
from mentoring_desktop.entry import bare_number, cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case, dates, positions
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Mentor, Person
from mentoring_desktop.papers import numbers, sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.people import PersonName, name_of

NOTICE = 3
"""Working days between the warning and the end (ТК РФ ст. 351.8)."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator chose."""

    pair_id: int = 0
    variant: Variant = Variant.REFUSAL
    mentee_id: int | None = None
    """Who asks for another mentor; the first of the pair where nobody is named."""
    reason: str = ""
    received: date | None = None
    """The day on which it is handed over; written in by hand where it is not known."""
    last_day: date | None = None
    """Empty for the earliest that the law lets."""


@dataclass(frozen=True)
class PairRow:
    """A pair that may be ended early."""

    id: int
    mentor: PersonName
    mentees: tuple[tuple[int, PersonName], ...]
    """By the keys of the people."""


def pair_rows(session: Session) -> list[PairRow]:
    """Give the open pairs by the names of mentors."""
    query = select(Pair).join(Mentor).join(Person).where(Pair.status.in_(OPEN_STATUSES))
    return [
        PairRow(
            pair.id,
            name_of(pair.mentor.person),
            tuple((each.id, name_of(each)) for each in _people(pair)),
        )
        for pair in session.scalars(query.order_by(Person.sort_key, Pair.id))
    ]


def earliest(session: Session, received: date) -> date:
    """Give the first day that may be the last of mentoring; the day after the notice counts first.

    The law has no such term for a mentee, but nobody is found another mentor overnight either.
    """
    week = organisation.current(session).week_days
    return working_days.add_working_days(received, NOTICE, week)


def warnings(session: Session, asked: Asked) -> list[str]:
    """Warn of an end earlier than three working days after the notice (V12)."""
    if not (asked.received and asked.last_day):
        return []
    first = earliest(session, asked.received)
    if asked.last_day >= first:
        return []
    day = dates.requisite(first)
    term = "Предупреждают не позднее чем за три рабочих дня"
    return [f"{term}: раньше {day} завершить можно только по соглашению сторон."]


def draft(session: Session, order: Order, asked: Asked) -> Draft:
    """Gather the paper.

    Raises:
        MentoringError: no pair is chosen, or nobody heads the school.
    """
    pair = session.get(Pair, asked.pair_id)
    if pair is None:
        raise MentoringError("Выберите пару, о которой идёт речь.")
    order = Order(number=bare_number(order.number), day=order.day)
    return Draft(
        kind=PaperKind.D15,
        facts=_facts(session, pair, asked, order),
        title=asked.variant.value,
        about=name_of(_author(pair, asked)).short,
        number=order.number,
        dated=order.day,
        pair_ids=[pair.id],
        person_ids=[pair.mentor.person_id] if asked.variant is Variant.CANCEL else [],
        asked=to_json(asked),
    )


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same paper as things stand now."""
    asked = from_json(Asked, paper.asked)
    return draft(session, numbers.of(paper), asked)


def dated(_: Session, paper: Paper) -> None:
    """Take the day of the paper for that of its delivery, where none was named beforehand."""
    if paper.dated and not paper.asked.get("received"):
        paper.asked = paper.asked | {"received": paper.dated.isoformat()}


def due(_: Session) -> list[Due]:
    """Nobody is ever asked to refuse."""
    return []


def _people(pair: Pair) -> list[Person]:
    return [member.mentee.person for member in pair.members]


def _author(pair: Pair, asked: Asked) -> Person:
    """Give who writes, or receives what the school writes."""
    if asked.variant is not Variant.REPLACEMENT:
        return pair.mentor.person
    first, *_ = people = _people(pair)
    return next((person for person in people if person.id == asked.mentee_id), first)


def _facts(session: Session, pair: Pair, asked: Asked, order: Order) -> document.Notice:
    if asked.variant is Variant.CANCEL:
        addressee = _to(pair.mentor.person)
    else:
        addressee = sources.addressee(session, order.day or asked.received)
    return document.Notice(
        organization=sources.school(session),
        variant=asked.variant,
        order=order,
        addressee=addressee,
        author=sources.author(_author(pair, asked)),
        signature=sources.signature(session, order.day),
        values=_values(session, pair, asked, order.day),
        wording=texts.read(session, "notice", document.Wording),
    )


def _to(person: Person) -> Addressee:
    post = positions.inflect(sources.inside(person.position), Case.DAT)
    return Addressee(position=post[:1].upper() + post[1:], name=name_of(person).short_in(Case.DAT))


def _values(session: Session, pair: Pair, asked: Asked, day: date | None) -> values.Forms:
    on = day or asked.received or organisation.today(session)
    ordered, mentor = pairs.order_of(session, pair.id), pair.mentor
    agreed = Order(number=mentor.agreement_number, day=mentor.agreement_on)
    return (
        values.text("acts", normative_acts.cited(session, PaperKind.D15.name, on))
        | values.school(sources.school(session))
        | values.person("mentor", mentor.person)
        | values.people("mentees", _people(pair))
        | values.person("mentee", _author(pair, asked))
        | _order("pair_order", Order(number=ordered.number, day=ordered.dated) if ordered else None)
        | _order("agreement", agreed if agreed.number or agreed.day else None)
        | values.text("reason", cleaned(asked.reason))
        | values.day("received", asked.received)
        | values.text("last_day", _last_day(session, asked))
        | values.text("registered", "")
    )


def _last_day(session: Session, asked: Asked) -> str:
    day = asked.last_day or (asked.received and earliest(session, asked.received))
    return dates.requisite(day) if day else BLANK_DATE


def _order(name: str, found: Order | None) -> values.Forms:
    return values.text(name, reference(found) if found else "")


def mentees_of(rows: Sequence[PairRow], pair_id: int) -> tuple[tuple[int, PersonName], ...]:
    """Give those of a pair who may ask for another mentor."""
    return next((row.mentees for row in rows if row.id == pair_id), ())
