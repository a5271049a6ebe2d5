"""The order that ends the work of pairs (D07), in time or early, of one pair or of many."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import mentees, pairs
from mentoring_desktop.documents import order as any_order
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.entry import bare_number, cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts, dates
from mentoring_desktop.model.pairs import OPEN_STATUSES, EndReason, Pair, PairMember, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import (
    amendments,
    basis,
    charges,
    notice,
    numbers,
    ordered_pairs,
    pair_rows,
    register,
    relief,
    sources,
    texts,
    values,
)
from mentoring_desktop.papers.charges import Charges
from mentoring_desktop.papers.draft import Draft
from mentoring_desktop.papers.due import Due, listed
from mentoring_desktop.papers.ordered_pairs import Change
from mentoring_desktop.papers.relief import Ending
from mentoring_desktop.people import name_of


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator has chosen."""

    pair_ids: Sequence[int]
    reason: EndReason | None = None
    """Why those end that have not ended yet."""
    last_day: date | None = None
    """And their last day, which may be yet to come."""
    basis: str = ""
    """In the genitive: «заявления Ивановой М.П. от 12.01.2027»."""
    noticed_on: date | None = None
    """When the other side was told in writing (ТК РФ ст. 351.8)."""
    charges: Charges = field(default_factory=Charges)


@dataclass(frozen=True)
class PairRow:
    """A pair that stands in an order and may be ended by another."""

    pair_id: int
    text: str
    ended: bool
    """Whether it has ended already, so that the order is due."""
    led_by_another: bool
    """Whether its mentee has a new mentor: an order that changes the first one says both."""


def candidates(session: Session) -> list[PairRow]:
    """Give the pairs that stand in orders, those that have ended first."""
    found = {each.row.pair.pair_id: each for each in _of_ended(session) if each.row}
    rows = [
        PairRow(key, _text(session, key), ended=True, led_by_another=each.change is _REPLACED)
        for key, each in found.items()
    ]
    standing = sorted(_standing(session) - found.keys())
    return rows + [
        PairRow(key, _names(session.get_one(Pair, key)), ended=False, led_by_another=False)
        for key in standing
    ]


def due(session: Session) -> list[Due]:
    """Give one order for all pairs that have ended, and one for each that is to end early."""
    return [*_due_for_ended(session), *_due_by_statements(session)]


def _due_by_statements(session: Session) -> Iterator[Due]:
    """Pairs of which somebody has written that they end, and that go on by their orders."""
    of_pairs = {each.pair_id: each for each in basis.offered(session, _standing(session))}
    for pair_id, statement in of_pairs.items():
        pair = session.get_one(Pair, pair_id)
        # Another mentor is found first: the pair is ended on the board, and one order says both.
        replaced = statement.reason is EndReason.MENTEE_REQUEST
        if pair.status in OPEN_STATUSES and not replaced:
            yield Due(
                kind=PaperKind.D07,
                title=f"Приказ о завершении наставничества: {_names(pair)}",
                why=f"Составить на основании {statement.text}.",
                asked={"pair_ids": [pair_id]},
            )


def _due_for_ended(session: Session) -> list[Due]:
    found = [each for each in _of_ended(session) if each.change is Change.ENDED]
    if not found:
        return []
    number = counts.count(len(found), "пара", "пары", "пар")
    lines = (amendments.spoken(session, each) for each in found)
    return [
        Due(
            kind=PaperKind.D07,
            title=f"Приказ о завершении наставничества: {number}",
            why=f"{listed(lines, len(found))}.",
            asked={"pair_ids": [each.pair_id for each in found]},
        )
    ]


def warnings(session: Session, asked: Asked) -> list[str]:
    """Tell what the law wants of an early end and nobody has answered (V12)."""
    noticed = [each for each in _endings(session, asked) if each.reason in relief.NOTICED]
    if not noticed:
        return []
    if asked.noticed_on is None:
        return [_UNNOTICED]
    earliest = notice.earliest(session, asked.noticed_on)
    return [
        f"{_names(each.pair)}: предупреждение вручено {dates.requisite(asked.noticed_on)}, "
        f"последний день не может быть раньше {dates.requisite(earliest)} (ТК РФ, ст. 351.8)."
        for each in noticed
        if each.last_day < earliest
    ]


def issue(session: Session, order: Order, asked: Asked) -> int:
    """Issue the order, end the pairs that have not ended yet, and give the paper's key.

    Raises:
        MentoringError: no pair is chosen, one stands in no order, a reason or a day is missing or
            outside the pair's term, or the number is taken (V11).
    """
    made = draft(session, order, asked)
    ended = []
    for each in _endings(session, asked):
        if each.pair.status in OPEN_STATUSES:
            pairs.end(session, each.pair.id, each.reason, each.last_day, by_order=True)
            ended.append(each.pair.id)
    return register.keep(session, replace(made, asked={**made.asked, "ended": ended}))


def draft(session: Session, order: Order, asked: Asked) -> Draft:
    """Gather the order.

    Raises:
        MentoringError: no pair is chosen, one stands in no order, a reason or a day is missing.
    """
    if not asked.pair_ids:
        raise MentoringError("Отметьте хотя бы одну пару, о которой приказ.")
    standing = _standing(session)
    for pair_id in asked.pair_ids:
        if pair_id not in standing:
            raise MentoringError(
                f"Пара {_names(session.get_one(Pair, pair_id))} не стоит ни в одном приказе, "
                "и приказ о её завершении не нужен. Снимите отметку."
            )
    return _draft(session, replace(order, number=bare_number(order.number)), asked)


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same order anew; who found a new mentor since is still named in it."""
    known = paper.asked
    asked = Asked(
        pair_ids=known.get("pair_ids") or [link.pair_id for link in paper.pairs],
        basis=known.get("basis", ""),
        noticed_on=_day(known.get("noticed_on")),
        charges=charges.of(known),
    )
    draft = _draft(session, numbers.of(paper), asked)
    facts: any_order.PlainOrder = draft.facts
    unled = {
        name: forms
        for name, forms in paper.facts["values"].items()
        if name.partition(".")[0] == "unled"
    }
    facts = replace(facts, values=facts.values | unled)
    return replace(draft, facts=facts, basis_id=paper.basis_id)


def signed(session: Session, paper: Paper) -> None:
    """Change nothing: the pairs ended when the order was composed, on the day that it names."""


def cancelled(session: Session, paper: Paper) -> None:
    """Open again the pairs that the order itself ended, unless their mentees are led by others."""
    for pair_id in paper.asked.get("ended", []):
        pair = session.get_one(Pair, pair_id)
        if pair.status not in OPEN_STATUSES and not _led(session, pair):
            pair.status, pair.ended_on, pair.end_reason = PairStatus.ORDERED, None, None


_REPLACED = Change.REPLACED
_UNNOTICED = (
    "При досрочном отказе или отмене поручения другую сторону предупреждают письменно "
    "не позднее чем за три рабочих дня (ТК РФ, ст. 351.8). Укажите день предупреждения."
)


def _of_ended(session: Session) -> list[ordered_pairs.Difference]:
    found = ordered_pairs.differences(session)
    return [each for each in found if each.change in (Change.ENDED, Change.REPLACED)]


def _standing(session: Session) -> set[int]:
    orders = ordered_pairs.appendices(session)
    return {row.pair.pair_id for order in orders for row in order.rows.values()}


def _text(session: Session, pair_id: int) -> str:
    pair = session.get_one(Pair, pair_id)
    day = dates.requisite(pair.ended_on) if pair.ended_on else ""
    reason = pair.end_reason.value if pair.end_reason else ""
    return f"{_names(pair)}: {', '.join(filter(None, (f'завершена {day}'.strip(), reason)))}"


def _names(pair: Pair) -> str:
    people = ", ".join(name_of(person).short for person in pair_rows.people(pair))
    return f"{name_of(pair.mentor.person).short} – {people}"


def _endings(session: Session, asked: Asked) -> list[Ending]:
    found = (session.get_one(Pair, pair_id) for pair_id in asked.pair_ids)
    return [_ending(pair, asked) for pair in found]


def _ending(pair: Pair, asked: Asked) -> Ending:
    """Give why and when a pair ends; what is in the file already wins."""
    reason, day = pair.end_reason or asked.reason, pair.ended_on or asked.last_day
    if reason is None or day is None:
        raise MentoringError(
            f"Пара {_names(pair)} ещё не завершена. Укажите причину и последний день."
        )
    return Ending(pair=pair, reason=reason, last_day=day)


def _draft(session: Session, order: Order, asked: Asked) -> Draft:
    endings = _endings(session, asked)
    said = texts.read(session, "ending_order", relief.Wording)
    acquainted = _acquainted(session, endings)
    given = charges.common(session, PaperKind.D07, order.day, asked.charges)
    facts = any_order.PlainOrder(
        organization=sources.school(session),
        order=order,
        signature=sources.signature(session, order.day),
        values=given | _values(session, endings, said, cleaned(asked.basis)),
        **sources.readers(acquainted),
        wording=any_order.Wording(text=said.text),
    )
    mentors = pair_rows.mentors_of([each.pair for each in endings])
    return Draft(
        kind=PaperKind.D07,
        facts=facts,
        title=any_order.read(facts.template, facts.values).title,
        about=", ".join(name_of(person).short for person in mentors),
        number=order.number,
        dated=order.day,
        pair_ids=list(asked.pair_ids),
        person_ids=[person.id for person in acquainted],
        basis_id=_basis(session, asked.pair_ids),
        asked=_kept(asked),
    )


def _kept(asked: Asked) -> Mapping[str, Any]:
    noticed = asked.noticed_on
    return {
        "pair_ids": list(asked.pair_ids),
        "basis": cleaned(asked.basis),
        "noticed_on": noticed.isoformat() if noticed else None,
        "charges": asked.charges.to_json(),
    }


def _values(
    session: Session, endings: Sequence[Ending], said: relief.Wording, basis: str
) -> values.Forms:
    found = [each.pair for each in endings]
    paid = any(not pair.mentor.in_job_function for pair in found)
    everyone = [person for pair in found for person in pair_rows.people(pair)]
    return (
        values.text("deed", said.deed(each.reason for each in endings))
        | values.text("basis", basis)
        | values.text("relieved", relief.sentences(endings, said))
        | values.text("pay_until", relief.since(endings) if paid else "")
        | values.people("unled", list(_unled(session, endings)))
        | values.people("mentor", pair_rows.mentors_of(found))
        | values.people("mentees", list(dict.fromkeys(everyone)))
    )


def _unled(session: Session, endings: Sequence[Ending]) -> Iterator[Person]:
    """Give the mentees who still need a mentor: their pair has ended early, and they are here."""
    for each in endings:
        if each.reason in relief.ON_TIME or _led(session, each.pair):
            continue
        for member in each.pair.members:
            (row,) = mentees.rows(session, [member.mentee_id])
            person = member.mentee.person
            if not (row.archived or row.state in mentees.LEFT or person.dismissed_on):
                yield person


def _led(session: Session, pair: Pair) -> bool:
    """Tell whether a mentee of the pair is in another open pair."""
    ids = [member.mentee_id for member in pair.members]
    query = select(Pair.id).join(PairMember).where(PairMember.mentee_id.in_(ids))
    query = query.where(Pair.status.in_(OPEN_STATUSES), Pair.id != pair.id)
    return session.scalars(query.limit(1)).first() is not None


def _acquainted(session: Session, endings: Sequence[Ending]) -> list[Person]:
    people: list[Person] = []
    for each in endings:
        people += [each.pair.mentor.person, *pair_rows.people(each.pair)]
    curator = sources.curator(session)
    return list(dict.fromkeys([*people, *([curator] if curator else [])]))


def _basis(session: Session, pair_ids: Sequence[int]) -> int | None:
    """Give the order in which all these pairs stand, if it is one."""
    chosen = set(pair_ids)
    found = {
        order.paper_id
        for order in ordered_pairs.appendices(session)
        for row in order.rows.values()
        if row.pair.pair_id in chosen
    }
    return found.pop() if len(found) == 1 else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
