"""The order on pairs (D05): which pairs it may take in, one order for all or one for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from mentoring_desktop import consents, organisation, programmes, roadmap
from mentoring_desktop.documents import order as any_order
from mentoring_desktop.documents import pair_order as document
from mentoring_desktop.documents.facts import Order, from_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts, dates
from mentoring_desktop.model.consents import ConsentKind
from mentoring_desktop.model.pairs import Pair, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Person
from mentoring_desktop.pairs import order_of, ordered, require_open
from mentoring_desktop.papers import (
    charges,
    life,
    numbers,
    order_deeds,
    ordered_pairs,
    pair_rows,
    register,
    sources,
    texts,
    values,
)
from mentoring_desktop.papers.charges import Charges
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due
from mentoring_desktop.papers.ordered_pairs import Change
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
    replaces: bool = False
    """Whether its mentee had another mentor by an order: amending that one says it better."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator has chosen."""

    pair_ids: Sequence[int]
    apart: bool = False
    """Whether each pair gets an order of its own."""
    charges: Charges = field(default_factory=Charges)
    instead_of: int | None = None
    """The order without a number in whose place this one comes."""


def candidates(session: Session, instead_of: int | None = None) -> list[CandidateRow]:
    """Give the open pairs that no order in force speaks of, or only the one to be replaced."""
    found = ordered_pairs.differences(session)
    brought = ordered(session, instead_of)
    heirs = {each.pair_id for each in found if each.change is Change.REPLACED}
    return [
        CandidateRow(
            pair_id=pair.id,
            mentor=name_of(pair.mentor.person),
            mentees=tuple(map(name_of, pair_rows.people(pair))),
            unsigned=tuple(unsigned(session, pair)),
            replaces=pair.id in heirs,
        )
        for pair in pair_rows.open_pairs(session)
        if pair.id not in brought
    ]


def issue(session: Session, pair_ids: Sequence[int], number: str, on: date | None) -> int:
    """Issue one order on these pairs, with the people of the last one, and give the paper's key.

    Raises:
        MentoringError: see ``issue_all``.
    """
    asked = Asked(pair_ids=pair_ids, charges=charges.remembered(session))
    (paper_id,) = issue_all(session, Order(number=number, day=on), asked)
    return paper_id


def issue_all(session: Session, order: Order, asked: Asked) -> list[int]:
    """Issue the order or orders; the first has this number and day. Gives the papers' keys.

    Raises:
        MentoringError: no pair is chosen, one stands in another order already, a number is
            taken (V11), or the day is before that of the order this one rests on (V02).
    """
    made = drafts(session, order, asked)
    _require_after_regulation(session, order.day)
    for draft in made:
        for pair in _pairs(session, draft.pair_ids):
            require_open(pair)
            _require_unordered(session, pair, asked.instead_of)
            pair.date_from = pair_rows.begins(pair, order.day)
            pair.status = PairStatus.ORDERED
    papers = [register.keep(session, draft) for draft in made]
    if asked.instead_of is not None:
        life.supersede(session, asked.instead_of, papers[0], organisation.today(session))
    return papers


def drafts(session: Session, order: Order, asked: Asked) -> list[Draft]:
    """Gather one order on all pairs, or one on each with numbers in a row.

    Raises:
        MentoringError: no pair is chosen.
    """
    if not asked.pair_ids:
        raise MentoringError("Отметьте хотя бы одну пару, которая войдёт в приказ.")
    if not asked.apart:
        return [_draft(session, numbered, asked) for numbered in numbers.in_row(order, 1)]
    row = numbers.in_row(order, len(asked.pair_ids))
    return [
        _draft(session, numbered, replace(asked, pair_ids=[pair_id]))
        for numbered, pair_id in zip(row, asked.pair_ids, strict=True)
    ]


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same order anew, but for rows that later orders have put right already."""
    former: document.PairOrder = from_json(document.PairOrder, paper.facts)
    pair_ids = [row.pair_id for row in former.pairs]
    asked = Asked(pair_ids=pair_ids, charges=charges.of(paper.asked))
    draft = _draft(session, numbers.of(paper), asked)
    fresh = dict(enumerate(draft.facts.pairs, 1))
    rows = ordered_pairs.rows_again(session, paper, dict(enumerate(former.pairs, 1)), fresh)
    facts = replace(draft.facts, pairs=tuple(rows.values()))
    if facts.pairs == former.pairs:
        facts = replace(facts, values=facts.values | _of_pair(former.values))
    return replace(draft, facts=facts)


def dated(session: Session, paper: Paper) -> None:
    """Let the pairs begin no earlier than the order: nobody is a mentor before (V02)."""
    for pair in _pairs(session, [link.pair_id for link in paper.pairs]):
        pair.date_from = pair_rows.begins(pair, paper.dated)


def signed(session: Session, paper: Paper) -> None:
    """Look once more at the order that this one rests on, and let the pairs begin with it.

    Raises:
        MentoringError: the day is before that of the order this one rests on (V02).
    """
    _require_after_regulation(session, paper.dated)
    dated(session, paper)
    order_deeds.begin(session, paper)


def cancelled(session: Session, paper: Paper) -> None:
    """Let the pairs wait for another order.

    Raises:
        MentoringError: another order rests on this one.
    """
    order_deeds.require_last(session, paper)
    order_deeds.let_go(session, [link.pair_id for link in paper.pairs])


def of_pair(session: Session, pair_id: int) -> Order | None:
    """Give number and date of the order that speaks of a pair, if there is one."""
    found = order_of(session, pair_id)
    return Order(number=found.number, day=found.dated) if found else None


def unsigned(session: Session, pair: Pair) -> Iterator[PersonName]:
    """Give those of a pair whose written consent an order speaks of and nobody has seen (V07)."""
    mentor, people = pair.mentor.person, pair_rows.people(pair)
    mentees = [person.id for person in people]
    asked = not pair.mentor.in_job_function
    kind = ConsentKind.MENTORING_351_8
    if asked and not consents.signed_on(session, mentor.id, kind, mentees):
        yield name_of(mentor)
    for person in people:
        if not consents.signed_on(session, person.id, ConsentKind.PARTICIPATION, [mentor.id]):
            yield name_of(person)


def _of_pair(given: values.Forms) -> values.Forms:
    """Give what the text says of the first pair, which a later order may have put right."""
    names = "mentor", "mentees", "period"
    return {name: forms for name, forms in given.items() if name.partition(".")[0] in names}


def _draft(session: Session, order: Order, asked: Asked) -> Draft:
    pairs = _pairs(session, asked.pair_ids)
    facts = _facts(session, pairs, order, asked.charges)
    return Draft(
        kind=PaperKind.D05,
        facts=facts,
        title=any_order.read(facts.template, facts.values).title,
        about=", ".join(name_of(person).short for person in pair_rows.mentors_of(pairs)),
        number=order.number,
        dated=order.day,
        pair_ids=[pair.id for pair in pairs],
        person_ids=list(_acquainted(session, pairs)),
        asked={"pair_ids": [pair.id for pair in pairs], "charges": asked.charges.to_json()},
    )


def due(session: Session) -> list[Due]:
    """Give pairs that no order speaks of or can take in, and orders to be composed anew."""
    return [*_unordered(session), *_stale(session)]


def _unordered(session: Session) -> Iterator[Due]:
    taken = {each.pair_id for each in ordered_pairs.differences(session)} | ordered(session)
    found = [pair.id for pair in pair_rows.open_pairs(session) if pair.id not in taken]
    if found:
        yield Due(
            kind=PaperKind.D05,
            title=f"Приказ о закреплении: {counts.count(len(found), 'пара', 'пары', 'пар')}",
            why="Пары сложились на доске, но ни один приказ о них не говорит.",
            asked={"pair_ids": found},
        )


def _stale(session: Session) -> Iterator[Due]:
    """Give orders without number and date whose pairs are others by now: nothing amends them."""
    changed: dict[int, set[int]] = {}
    for each in ordered_pairs.differences(session):
        if each.change is not Change.ENDED:
            changed.setdefault(each.paper_id, set()).add(each.pair_id)
    live = ordered_pairs.live(session, ())
    for order in ordered_pairs.appendices(session):
        if order.paper_id in changed and not order.amendable:
            standing = {row.pair.pair_id for row in order.rows.values()}
            pair_ids = sorted((standing & live.keys()) | changed[order.paper_id])
            yield Due(
                kind=PaperKind.D05,
                title="Приказ о закреплении пар: составить заново",
                why="Приказ ещё без номера и даты, а пары с тех пор изменились.",
                asked={"pair_ids": pair_ids, "instead_of": order.paper_id},
            )


def _pairs(session: Session, pair_ids: Sequence[int]) -> list[Pair]:
    return [session.get_one(Pair, pair_id) for pair_id in pair_ids]


def _require_after_regulation(session: Session, on: date | None) -> None:
    plan = roadmap.head(session)
    if on and plan.order_date and on < plan.order_date:
        raise MentoringError(
            f"Приказ ссылается на приказ № {plan.order_number} от {plan.order_date:%d.%m.%Y} "
            "и не может быть раньше его. Поправьте дату."
        )


def _require_unordered(session: Session, pair: Pair, instead_of: int | None) -> None:
    paper = order_of(session, pair.id, instead_of)
    if paper:
        names = ", ".join(name_of(person).short for person in pair_rows.people(pair))
        number = f"№ {paper.number}" if paper.number else "без номера"
        raise MentoringError(f"Пара ({names}) уже есть в приказе {number}. Снимите отметку.")


def _facts(
    session: Session, pairs: Sequence[Pair], order: Order, charged: Charges
) -> document.PairOrder:
    return document.PairOrder(
        organization=sources.school(session),
        order=order,
        pairs=tuple(
            pair_rows.row(session, pair, pair_rows.begins(pair, order.day)) for pair in pairs
        ),
        signature=sources.signature(session, order.day),
        values=_values(session, pairs, order, charged),
        **sources.readers(_acquainted(session, pairs).values()),
        wording=texts.read(session, "pair_order", document.Wording),
    )


def _acquainted(session: Session, pairs: Sequence[Pair]) -> dict[int, Person]:
    """Give those who sign that they know the order, by their keys."""
    people = [person for pair in pairs for person in (pair.mentor.person, *pair_rows.people(pair))]
    curator = sources.curator(session)
    return {person.id: person for person in (*people, *([curator] if curator else []))}


def _values(
    session: Session, pairs: Sequence[Pair], order: Order, charged: Charges
) -> values.Forms:
    first, cycle = pairs[0], organisation.current_cycle(session)
    until = order.day + PROGRAMME_TERM if order.day else None
    period = dates.period(pair_rows.begins(first, order.day), first.date_to)
    return (
        charges.common(session, PaperKind.D05, order.day, charged)
        | values.person("mentor", first.mentor.person)
        | values.people("mentees", pair_rows.people(first))
        | values.text("period", period)
        | values.text("meetings", charged.meetings or programmes.usual_meetings())
        | values.day("programmes_until", until, blank=True)
        | values.day("report_until", cycle.date_to)
    )
