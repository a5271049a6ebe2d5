"""Certificates (D36) of those who took part, with numbers in a row."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from mentoring_desktop.documents import certificate as document
from mentoring_desktop.documents.facts import Order, from_json, to_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts, dates, gendered
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import numbers, participants, sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.papers.standing import standing
from mentoring_desktop.people import name_of

_ROLES = {
    participants.MENTOR: "наставника",
    participants.MENTEE: "наставляемого",
    participants.CURATOR: "куратора",
}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator chose; the same for all certificates of a pack."""

    person_ids: tuple[int, ...] = ()
    hours: int = 0
    """How long it took; nothing is said where it is 0."""
    given: bool = False
    """«Вручается …»; otherwise «… приняла участие»."""


def drafts(session: Session, order: Order, asked: Asked) -> list[Draft]:
    """Gather a certificate for each; numbers go on from the first.

    Raises:
        MentoringError: nobody is chosen.
    """
    if not asked.person_ids:
        raise MentoringError("Отметьте, кому вручить сертификаты.")
    row = numbers.in_row(order, len(asked.person_ids))
    return [
        _draft(session, numbered, replace(asked, person_ids=(each,)))
        for each, numbered in zip(asked.person_ids, row, strict=True)
    ]


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same certificate as things stand now."""
    order = numbers.of(paper)
    [found] = drafts(session, order, from_json(Asked, paper.asked))
    return found


def due(session: Session) -> list[Due]:
    """Tell of those who took part and have none when results are summed up."""
    if not participants.is_time(session):
        return []
    made = {
        person_id
        for paper in standing(session, PaperKind.D36)
        for person_id in from_json(Asked, paper.asked).person_ids
    }
    lacking = tuple(each for each in participants.took_part(session) if each not in made)
    if not lacking:
        return []
    many = counts.count(len(lacking), "сертификат", "сертификата", "сертификатов")
    return [
        Due(
            kind=PaperKind.D36,
            title=f"Сертификаты участников: {many}",
            why="Программы наставничества завершаются, а сертификатов у участников ещё нет",
            asked=to_json(Asked(person_ids=lacking)),
        )
    ]


def _draft(session: Session, order: Order, asked: Asked) -> Draft:
    [person_id] = asked.person_ids
    person = session.get_one(Person, person_id)
    found = participants.pairs_of(session, person_id)
    return Draft(
        kind=PaperKind.D36,
        facts=document.Certificate(
            organization=sources.school(session),
            order=order,
            signature=sources.signature(session, order.day),
            person=name_of(person).full,
            given=asked.given,
            values=_values(session, person, asked, order),
            wording=texts.read(session, "certificate", document.Wording),
        ),
        title="Сертификат участника",
        about=name_of(person).short,
        number=order.number,
        dated=order.day,
        pair_ids=[pair.id for pair in found],
        asked=to_json(asked),
    )


def _values(session: Session, person: Person, asked: Asked, order: Order) -> values.Forms:
    school, found = sources.school(session), participants.pairs_of(session, person.id)
    role = _ROLES.get(participants.part(session, person.id), "")
    if role == _ROLES[participants.MENTEE]:
        role = gendered.agree(role, person.gender)
    hours = counts.amount(Decimal(asked.hours), "часа", "часов") if asked.hours else ""
    starts = [pair.date_from for pair in found]
    # A certificate tells of what has been, not of what is yet to come.
    ends = [min(pair.ended_on or pair.date_to, order.day or date.max) for pair in found]
    return (
        values.school(school)
        | values.person("person", person)
        | values.text("role", role)
        | values.text("period", dates.period(min(starts), max(ends)) if found else "")
        | values.text("hours", hours)
        | values.text("city", school.city)
        | values.text("number", "")
        | values.text("day", "")
    )
