"""The order that changes an order on pairs (D06), made from what has become of its pairs."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from mentoring_desktop.documents import amending_order as document
from mentoring_desktop.documents import order as any_order
from mentoring_desktop.documents import pair_order as amended_document
from mentoring_desktop.documents.amending_order import Row
from mentoring_desktop.documents.facts import Order, from_json
from mentoring_desktop.documents.requisites import reference
from mentoring_desktop.entry import bare_number, cleaned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts
from mentoring_desktop.model.pairs import Pair, PairStatus
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Person
from mentoring_desktop.papers import (
    amendments,
    charges,
    numbers,
    order_deeds,
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
from mentoring_desktop.papers.ordered_pairs import Appendix, Change, Difference
from mentoring_desktop.papers.pair_order import PROGRAMME_TERM, unsigned
from mentoring_desktop.people import name_of


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the coordinator has chosen."""

    paper_id: int
    """The order to be changed."""
    pair_ids: Sequence[int]
    """The pairs of the changes it takes in."""
    basis: str = ""
    """In the genitive: «заявления Ивановой М.П. от 12.01.2027»."""
    charges: Charges = field(default_factory=Charges)


@dataclass(frozen=True)
class ChangeRow:
    """A change to choose."""

    pair_id: int
    text: str
    """«Мельник О.И.: наставник Иванова М.П. → Котова Е.В.»."""
    former_id: int = 0
    """The pair that stands in the order, if one does: statements may be about it."""


def orders(session: Session) -> list[Appendix]:
    """Give the orders on pairs that say what is so no more, and that another order can name."""
    changed = {each.paper_id for each in _differences(session)}
    found = ordered_pairs.appendices(session)
    return [order for order in found if order.amendable and order.paper_id in changed]


def changes(session: Session, paper_id: int) -> list[ChangeRow]:
    """Give the changes that an order on this order may take in."""
    # Held, people are not read one by one.
    held = pair_rows.open_pairs(session)
    found = [
        ChangeRow(
            pair_id=each.pair_id,
            text=_spoken(session, each),
            former_id=each.row.pair.pair_id if each.row else 0,
        )
        for each in _of_order(session, paper_id)
    ]
    del held
    return found


def due(session: Session) -> list[Due]:
    """Give an order for each order on pairs that says what is so no more."""
    return [
        Due(
            kind=PaperKind.D06,
            title=f"Изменения в приказ № {order.order.number} о закреплении: "
            + counts.count(len(found), "пара", "пары", "пар"),
            why=listed((amendments.spoken(session, each) for each in found), len(found)),
            asked={"paper_id": order.paper_id},
        )
        for order in orders(session)
        for found in [_of_order(session, order.paper_id)]
    ]


def issue(session: Session, order: Order, asked: Asked) -> int:
    """Issue the order on the chosen changes and give the paper's key.

    Raises:
        MentoringError: no change is chosen, one is no change any more, the order to be changed
            has no number or date yet, the number is taken (V11), or the day is before its day.
    """
    made = draft(session, order, asked)
    for row in made.facts.rows:
        if row.former != row.pair.pair_id:
            pair = session.get_one(Pair, row.pair.pair_id)
            pair.date_from, pair.status = row.pair.date_from, PairStatus.ORDERED
    return register.keep(session, made)


def draft(session: Session, order: Order, asked: Asked) -> Draft:
    """Gather the order on the chosen changes.

    Raises:
        MentoringError: as ``issue`` says.
    """
    amended = _amended(session, order, asked.paper_id)
    chosen = set(asked.pair_ids)
    found = [
        each
        for each in _differences(session)
        if each.paper_id == asked.paper_id and each.pair_id in chosen
    ]
    if not found or len(found) < len(chosen):
        raise MentoringError(
            "Отметьте хотя бы одно изменение."
            if not chosen
            else "Одно из отмеченных изменений уже внесено другим приказом. Откройте приказ заново."
        )
    rows = amendments.rows(session, found, amended.last, order.day)
    return _draft(session, replace(order, number=bare_number(order.number)), asked, rows)


def again(session: Session, paper: Paper) -> Draft:
    """Gather the same order anew, but for rows that later orders have put right already."""
    facts: document.AmendingOrder = from_json(document.AmendingOrder, paper.facts)
    former = {row.number: row.pair for row in facts.rows}
    fresh = {number: _fresh(session, row.pair_id) for number, row in former.items()}
    now = ordered_pairs.rows_again(session, paper, former, fresh)
    rows = tuple(replace(row, pair=now[row.number]) for row in facts.rows)
    asked = Asked(
        paper_id=paper.basis_id or 0,
        pair_ids=[row.pair.pair_id for row in rows],
        basis=paper.asked.get("basis", ""),
        charges=charges.of(paper.asked),
    )
    return _draft(session, numbers.of(paper), asked, rows)


def dated(session: Session, paper: Paper) -> None:
    """Let the pairs it brings begin no earlier than the order (V02)."""
    facts: document.AmendingOrder = from_json(document.AmendingOrder, paper.facts)
    for row in filter(_is_new, facts.rows):
        pair = session.get_one(Pair, row.pair.pair_id)
        pair.date_from = pair_rows.begins(pair, paper.dated)


def signed(session: Session, paper: Paper) -> None:
    """Let the new pairs begin with the order."""
    dated(session, paper)
    order_deeds.begin(session, paper)


def cancelled(session: Session, paper: Paper) -> None:
    """Let the pairs it brought wait for another order.

    Raises:
        MentoringError: another order rests on this one.
    """
    order_deeds.require_last(session, paper)
    facts: document.AmendingOrder = from_json(document.AmendingOrder, paper.facts)
    order_deeds.let_go(session, [row.pair.pair_id for row in facts.rows if _is_new(row)])


def _spoken(session: Session, found: Difference) -> str:
    """Give a change in words, and whose consent to a new pair nobody has seen."""
    said, pair = amendments.spoken(session, found), session.get_one(Pair, found.pair_id)
    new = found.change in (Change.ADDED, Change.REPLACED)
    names = ", ".join(name.short for name in unsigned(session, pair)) if new else ""
    return f"{said} (нет согласия: {names})" if names else said


def _differences(session: Session) -> list[Difference]:
    found = ordered_pairs.differences(session)
    return [each for each in found if each.change is not Change.ENDED]


def _of_order(session: Session, paper_id: int) -> list[Difference]:
    return [each for each in _differences(session) if each.paper_id == paper_id]


def _amended(session: Session, order: Order, paper_id: int) -> Appendix:
    """Give the order to be changed, which has to be one that another can name."""
    found = next(
        (each for each in ordered_pairs.appendices(session) if each.paper_id == paper_id), None
    )
    if found is None:
        raise MentoringError("Приказ, который меняется, отменён. Составьте новый приказ о парах.")
    if not found.amendable or found.order.day is None:
        raise MentoringError(
            "У приказа, который меняется, ещё нет номера и даты. Впишите их на странице "
            "«Документы» или составьте приказ о парах заново."
        )
    if order.day and order.day < found.order.day:
        raise MentoringError(
            f"Приказ меняет приказ № {found.order.number} от {found.order.day:%d.%m.%Y} и не может "
            "быть раньше его. Поправьте дату."
        )
    return found


def _is_new(row: Row) -> bool:
    """Tell whether the order brings the pair of a row."""
    return row.former != row.pair.pair_id


def _fresh(session: Session, pair_id: int) -> amended_document.Pair:
    pair = session.get_one(Pair, pair_id)
    return pair_rows.row(session, pair, pair.date_from)


def _draft(session: Session, order: Order, asked: Asked, rows: tuple[Row, ...]) -> Draft:
    acquainted = _acquainted(session, rows)
    pairs = [session.get_one(Pair, row.pair.pair_id) for row in rows]
    facts = _facts(session, order, asked, rows, acquainted)
    pair_ids = [pair.id for pair in pairs]
    return Draft(
        kind=PaperKind.D06,
        facts=facts,
        title=any_order.read(facts.template, facts.values).title,
        about=", ".join(name_of(person).short for person in pair_rows.mentors_of(pairs)),
        number=order.number,
        dated=order.day,
        pair_ids=pair_ids,
        person_ids=[person.id for person in acquainted],
        basis_id=asked.paper_id,
        asked={
            "paper_id": asked.paper_id,
            "pair_ids": pair_ids,
            "basis": cleaned(asked.basis),
            "charges": asked.charges.to_json(),
        },
    )


def _facts(
    session: Session,
    order: Order,
    asked: Asked,
    rows: tuple[Row, ...],
    acquainted: Sequence[Person],
) -> document.AmendingOrder:
    paper = session.get_one(Paper, asked.paper_id)
    amended: amended_document.PairOrder = from_json(amended_document.PairOrder, paper.facts)
    said = texts.read(session, "amending_order", document.Wording)
    given = charges.common(session, PaperKind.D06, order.day, asked.charges)
    return document.AmendingOrder(
        organization=sources.school(session),
        order=order,
        signature=sources.signature(session, order.day),
        values=given
        | _of_amended(amended)
        | _of_rows(session, order, rows)
        | values.text("basis", cleaned(asked.basis))
        | values.text("changes", amendments.sentences(session, rows, said, amended.naming_point)),
        **sources.readers(acquainted),
        rows=rows,
        columns=amended.wording.columns,
        wording=said,
    )


def _of_amended(amended: amended_document.PairOrder) -> values.Forms:
    title = any_order.read(amended.template, amended.values).title
    # The school may be called otherwise by now; the order to be changed is of its day.
    issuer = values.school(amended.organization)["school"]
    return (
        {"issuer": issuer}
        | values.text("amended", reference(amended.order))
        | values.text("amended_title", title)
        | values.text("appendix_title", amended.appendix)
    )


def _of_rows(session: Session, order: Order, rows: Sequence[Row]) -> values.Forms:
    """Who begins by these rows, whose written consent is there, and who is relieved by them."""
    agreed = [
        session.get_one(Pair, row.pair.pair_id)
        for row in rows
        if _is_new(row) and row.pair.mentor.consent
    ]
    new = [session.get_one(Pair, row.pair.pair_id) for row in rows if _is_new(row)]
    relieved = _relieved(session, rows)
    said = texts.read(session, "ending_order", relief.Wording)
    until = order.day + PROGRAMME_TERM if order.day else None
    return (
        values.people("beginners", pair_rows.mentors_of(new))
        | values.people("consenting", pair_rows.mentors_of(agreed))
        | values.day("programmes_until", until, blank=True)
        | values.text("relieved", relief.sentences(relieved, said))
    )


def _relieved(session: Session, rows: Sequence[Row]) -> list[relief.Ending]:
    """Give the ended pairs that others have come in the place of; the same mentor goes on."""
    found = (
        (session.get_one(Pair, row.former), session.get_one(Pair, row.pair.pair_id))
        for row in rows
        if row.former and _is_new(row)
    )
    return [
        relief.Ending(pair=former, reason=former.end_reason, last_day=former.ended_on)
        for former, now in found
        if former.end_reason and former.ended_on and former.mentor_id != now.mentor_id
    ]


def _acquainted(session: Session, rows: Sequence[Row]) -> list[Person]:
    """Give those who sign that they know the order: of the rows as they are and as they were."""
    people: list[Person] = []
    for row in rows:
        pair = session.get_one(Pair, row.pair.pair_id)
        people += [pair.mentor.person, *pair_rows.people(pair)]
    for each in _relieved(session, rows):
        people += [each.pair.mentor.person, *pair_rows.people(each.pair)]
    curator = sources.curator(session)
    return list(dict.fromkeys([*people, *([curator] if curator else [])]))
