"""The order on pairs (D05): which pairs it may take in, and its issue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import consents, normative_acts, organisation, programmes, roadmap
from mentoring_desktop.documents import pair_order as document
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.entry import bare_number
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Mentor, Person
from mentoring_desktop.pairs import order_of, require_open
from mentoring_desktop.papers import register, sources, texts, values
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.people import PersonName, name_of

PROGRAMME_TERM = timedelta(days=14)
"""From the order to the approved programmes: ten working days in the practice of schools (V08)."""


@dataclass(frozen=True)
class CandidateRow:
    """A pair that stands in no order yet."""

    pair_id: int
    mentor: PersonName
    mentees: tuple[PersonName, ...]
    unsigned: tuple[PersonName, ...]
    """Those whose written consent the order speaks of and nobody has seen (V07)."""


def candidates(session: Session) -> list[CandidateRow]:
    """Give the open pairs that no order in force speaks of."""
    return [
        CandidateRow(
            pair_id=pair.id,
            mentor=name_of(pair.mentor.person),
            mentees=tuple(map(name_of, _people(pair))),
            unsigned=tuple(_unsigned(session, pair)),
        )
        for pair in _open_pairs(session)
        if not order_of(session, pair.id)
    ]


def issue(session: Session, pair_ids: Sequence[int], number: str, on: date | None) -> int:
    """Issue the order on these pairs and give the paper's key.

    Raises:
        MentoringError: no pair is chosen, one stands in another order already, the number is
            taken (V11), or the day is before that of the order this one rests on (V02).
    """
    pairs = [session.get_one(Pair, pair_id) for pair_id in pair_ids]
    if not pairs:
        raise MentoringError("Отметьте хотя бы одну пару, которая войдёт в приказ.")
    _require_after_regulation(session, on)
    for pair in pairs:
        require_open(pair)
        _require_unordered(session, pair)
        # Nobody is a mentor before the order says so (V02).
        pair.date_from = max(pair.date_from, min(on or pair.date_from, pair.date_to))
    paper = register.keep(session, draft(session, pair_ids, number, on))
    for pair in pairs:
        pair.status = PairStatus.ORDERED
    return paper


def draft(session: Session, pair_ids: Sequence[int], number: str, on: date | None) -> Draft:
    """Gather the order on these pairs."""
    pairs = [session.get_one(Pair, pair_id) for pair_id in pair_ids]
    return Draft(
        kind=PaperKind.D05,
        facts=_facts(session, pairs, Order(number=bare_number(number), day=on)),
        title="О закреплении наставнических пар",
        about=", ".join(dict.fromkeys(name_of(pair.mentor.person).short for pair in pairs)),
        number=bare_number(number),
        dated=on,
        pair_ids=pair_ids,
        person_ids=list(_acquainted(session, pairs)),
    )


def again(session: Session, paper: Paper) -> Draft:
    """Gather the order on the same pairs, of the same number and date, as things stand now."""
    pair_ids = [link.pair_id for link in paper.pairs]
    return draft(session, pair_ids, paper.number or "", paper.dated)


def dated(session: Session, paper: Paper) -> None:
    """Let the pairs begin no earlier than the order: nobody is a mentor before (V02)."""
    for pair in _pairs(session, paper):
        pair.date_from = max(pair.date_from, min(paper.dated or pair.date_from, pair.date_to))


def signed(session: Session, paper: Paper) -> None:
    """Look once more at the order that this one rests on, and let the pairs begin with it.

    Raises:
        MentoringError: the day is before that of the order this one rests on (V02).
    """
    _require_after_regulation(session, paper.dated)
    dated(session, paper)


def cancelled(session: Session, paper: Paper) -> None:
    """Let its pairs be in no order again; those that have ended stay so."""
    for pair in _pairs(session, paper):
        if pair.status in OPEN_STATUSES and not order_of(session, pair.id):
            pair.status = PairStatus.DRAFT


def _pairs(session: Session, paper: Paper) -> list[Pair]:
    return [session.get_one(Pair, link.pair_id) for link in paper.pairs]


def of_pair(session: Session, pair_id: int) -> Order | None:
    """Give number and date of the order that speaks of a pair, if there is one."""
    found = order_of(session, pair_id)
    return Order(number=found.number, day=found.dated) if found else None


def _open_pairs(session: Session) -> Sequence[Pair]:
    query = select(Pair).join(Mentor).join(Person).where(Pair.status.in_(OPEN_STATUSES))
    return session.scalars(query.order_by(Person.sort_key, Pair.id)).all()


def _require_after_regulation(session: Session, on: date | None) -> None:
    plan = roadmap.head(session)
    if on and plan.order_date and on < plan.order_date:
        raise MentoringError(
            f"Приказ ссылается на приказ № {plan.order_number} от {plan.order_date:%d.%m.%Y} "
            "и не может быть раньше его. Поправьте дату."
        )


def _unsigned(session: Session, pair: Pair) -> Iterator[PersonName]:
    mentor = pair.mentor.person
    mentees = [person.id for person in _people(pair)]
    asked = not pair.mentor.in_job_function
    kind = ConsentKind.MENTORING_351_8
    if asked and not consents.signed_on(session, mentor.id, kind, mentees):
        yield name_of(mentor)
    for person in _people(pair):
        if not consents.signed_on(session, person.id, ConsentKind.PARTICIPATION, [mentor.id]):
            yield name_of(person)


def _require_unordered(session: Session, pair: Pair) -> None:
    paper = order_of(session, pair.id)
    if paper:
        names = ", ".join(name_of(person).short for person in _people(pair))
        raise MentoringError(
            f"Пара ({names}) уже есть в приказе № {paper.number or 'без номера'}. Снимите отметку."
        )


def _people(pair: Pair) -> list[Person]:
    return [member.mentee.person for member in pair.members]


def _facts(session: Session, pairs: Sequence[Pair], order: Order) -> document.PairOrder:
    return document.PairOrder(
        organization=sources.school(session),
        order=order,
        pairs=tuple(_pair(session, pair) for pair in pairs),
        signature=sources.signature(session, order.day),
        values=_values(session, pairs, order),
        acquainted=tuple(
            name_of(person).signature for person in _acquainted(session, pairs).values()
        ),
        wording=texts.read(session, "pair_order", document.Wording),
    )


def _acquainted(session: Session, pairs: Sequence[Pair]) -> dict[int, Person]:
    """Give those who sign that they know the order, by their keys."""
    people = [person for pair in pairs for person in (pair.mentor.person, *_people(pair))]
    curator = sources.curator(session)
    return {person.id: person for person in (*people, *([curator] if curator else []))}


def _values(session: Session, pairs: Sequence[Pair], order: Order) -> values.Forms:
    on = order.day or organisation.today(session)
    cycle, plan, first = organisation.current_cycle(session), roadmap.head(session), pairs[0]
    # One order approves the Положение and, as its second appendix, the roadmap.
    regulation = Order(number=plan.order_number, day=plan.order_date)
    until = order.day + PROGRAMME_TERM if order.day else None
    return (
        values.text("acts", normative_acts.cited(session, PaperKind.D05.name, on))
        | values.school(sources.school(session))
        | values.order("regulation", regulation)
        | values.person("mentor", first.mentor.person)
        | values.people("mentees", _people(first))
        | values.text("period", dates.period(first.date_from, first.date_to))
        | values.text("meetings", programmes.usual_meetings())
        | values.day("programmes_until", until, blank=True)
        | values.day("report_until", cycle.date_to)
        | values.person("curator", sources.curator(session))
        | values.person("accountant", None)
        | values.person("site", None)
        | values.person("controller", None)
    )


def _pair(session: Session, pair: Pair) -> document.Pair:
    mentor, mentees = pair.mentor.person, _people(pair)
    return document.Pair(
        mentor=sources.participant(session, mentor, ConsentKind.MENTORING_351_8, mentees),
        mentees=tuple(
            sources.participant(session, person, ConsentKind.PARTICIPATION, [mentor])
            for person in mentees
        ),
        form=pair.role_form.value,
        kind=pair.kind.value,
        direction=pair.area.title if pair.area else "",
        date_from=pair.date_from,
        date_to=pair.date_to,
        pair_id=pair.id,
    )
