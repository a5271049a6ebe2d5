"""Orders on pairs added up: what their appendices say by now, and how the pairs differ from it.

An order counts as soon as it is kept, signed or not: its number is given, its pairs are promised
to it, and no other order may take them meanwhile. Cancelled and superseded ones do not count.
"""

import enum
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop.documents import pair_order as document
from mentoring_desktop.documents.facts import Order, from_json
from mentoring_desktop.model.pairs import OPEN_STATUSES, Pair
from mentoring_desktop.model.papers import ENDED, UNSIGNED, Paper, PaperKind
from mentoring_desktop.papers import numbers, pair_rows
from mentoring_desktop.papers.pair_rows import Said

KINDS = (PaperKind.D05, PaperKind.D06, PaperKind.D07)
_KNOWN = "differences of pairs"


@dataclass(frozen=True)
class Row:
    """A row of an appendix, with the key of the paper that has worded it last."""

    number: int
    pair: document.Pair
    worded_by: int


@dataclass(frozen=True, kw_only=True)
class Appendix:
    """The rows of an order by their numbers; a number is never given to another row."""

    paper_id: int
    cycle_id: int
    order: Order
    of_one: bool
    """Whether the text of the order names its only pair itself."""
    rows: Mapping[int, Row]
    last: int
    """The highest number a row has ever had."""

    @property
    def amendable(self) -> bool:
        """Whether another order can name it; one without number or date is composed anew."""
        return bool(self.order.number and self.order.day)


@dataclass(frozen=True, kw_only=True)
class Live:
    """A pair as it stands in the file."""

    said: Said
    mentee_ids: frozenset[int]
    cycle_id: int
    is_open: bool


class Change(enum.Enum):
    """What has become of a pair since the orders."""

    ADDED = "новая пара"
    REPLACED = "сменился наставник"
    REWORDED = "изменились сведения"
    TERM = "изменился срок"
    ENDED = "пара завершена"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A pair of which an order says too little, too much or what is so no more."""

    change: Change
    pair_id: int
    """The pair to be written into the order, or taken out of it."""
    paper_id: int
    """The order to be changed."""
    row: Row | None = None
    """What stands in the order; a new pair has no row yet."""


def appendices(session: Session, before: int | None = None) -> list[Appendix]:
    """Give the orders in force with their rows, or as they were before a paper of this key."""
    kept = session.scalars(select(Paper).where(Paper.kind.in_(KINDS)).order_by(Paper.id)).all()
    return fold(_in_turn([paper for paper in kept if before is None or paper.id < before]))


def differences(session: Session) -> list[Difference]:
    """Give all in which the pairs differ from the orders in force."""
    known: list[Difference] | None = session.info.get(_KNOWN)
    if known is not None:
        return known
    found = appendices(session)
    standing = {row.pair.pair_id for appendix in found for row in appendix.rows.values()}
    return compare(found, live(session, standing))


@contextmanager
def found_once(session: Session) -> Iterator[None]:
    """Find the differences once for all that asks for them in the block, where nothing changes."""
    session.info[_KNOWN] = differences(session)
    try:
        yield
    finally:
        del session.info[_KNOWN]


def live(session: Session, pair_ids: Collection[int]) -> dict[int, Live]:
    """Give the open pairs, and those of these keys."""
    query = select(Pair).where(or_(Pair.status.in_(OPEN_STATUSES), Pair.id.in_(pair_ids)))
    query = query.options(*pair_rows.WITH_PEOPLE)
    return {pair.id: _live(pair) for pair in session.scalars(query.order_by(Pair.id))}


def rows_again(
    session: Session,
    paper: Paper,
    former: Mapping[int, document.Pair],
    fresh: Mapping[int, document.Pair],
) -> dict[int, document.Pair]:
    """Give the rows of a paper as it would say them today, by their numbers.

    What a later order has put right, or has ended, stays as it was; so does a row that says the
    same but for what makes no order wrong, once it is no draft any more.
    """
    drafted = paper.status in UNSIGNED
    own = {
        number: pair_rows.said(row.pair)
        for appendix in appendices(session)
        for number, row in appendix.rows.items()
        if row.worded_by == paper.id
    }
    return {
        number: fresh[number]
        if number in own and (drafted or own[number] != pair_rows.said(fresh[number]))
        else row
        for number, row in former.items()
    }


def fold(papers: Iterable[Paper]) -> list[Appendix]:
    """Add up orders in the order given, those on pairs before all that change them."""
    found: dict[int, Appendix] = {}
    for paper in sorted(papers, key=lambda paper: paper.kind is not PaperKind.D05):
        if paper.kind is PaperKind.D05:
            found[paper.id] = _made(paper)
        elif paper.kind is PaperKind.D06 and paper.basis_id in found:
            found[paper.basis_id] = _amended(found[paper.basis_id], paper)
        elif paper.kind is PaperKind.D07:
            ended = {link.pair_id for link in paper.pairs}
            found = {key: _without(appendix, ended) for key, appendix in found.items()}
    return list(found.values())


def compare(orders: Sequence[Appendix], pairs: Mapping[int, Live]) -> list[Difference]:
    """Give what has to be changed in orders for them to say the pairs as they are.

    A pair that has ended and whose mentee is led by another now is one change, not two. A new pair
    goes to the latest list of its cycle; where there is none, it is in no difference.
    """
    standing = {row.pair.pair_id for order in orders for row in order.rows.values()}
    free = {key: pair for key, pair in pairs.items() if pair.is_open and key not in standing}
    found = [
        difference
        for order in orders
        for _, row in sorted(order.rows.items())
        for difference in _of_row(order, row, pairs.get(row.pair.pair_id), free)
    ]
    return [*found, *_added(orders, free)]


def _in_turn(kept: Sequence[Paper]) -> list[Paper]:
    """Give those that count: one made anew comes where the first of its kind stood.

    A new version waits until what it is to replace has gone.
    """
    turns: dict[int, int] = {}
    waiting = set()
    for paper in kept:
        if paper.successor_id is not None:
            turns[paper.successor_id] = turns.get(paper.id, paper.id)
            if paper.status not in ENDED:
                waiting.add(paper.successor_id)
    counting = [each for each in kept if each.status not in ENDED and each.id not in waiting]
    return sorted(counting, key=lambda paper: turns.get(paper.id, paper.id))


def _of_row(
    order: Appendix, row: Row, pair: Live | None, free: dict[int, Live]
) -> Iterator[Difference]:
    """Give the difference of a row; the pair that comes in its place is free no more."""
    key, paper_id = row.pair.pair_id, order.paper_id
    if pair and pair.is_open:
        was = pair_rows.said(row.pair)
        if was != pair.said:
            only_term = was._replace(date_to=pair.said.date_to) == pair.said
            change = Change.TERM if only_term else Change.REWORDED
            yield Difference(change=change, pair_id=key, paper_id=paper_id, row=row)
        return
    led = pair.mentee_ids if pair else frozenset()
    heir = next((other for other, new in free.items() if new.mentee_ids & led), None)
    if heir is None:
        yield Difference(change=Change.ENDED, pair_id=key, paper_id=paper_id, row=row)
    else:
        del free[heir]
        yield Difference(change=Change.REPLACED, pair_id=heir, paper_id=paper_id, row=row)


def _added(orders: Sequence[Appendix], free: Mapping[int, Live]) -> Iterator[Difference]:
    lists = {
        order.cycle_id: order.paper_id for order in orders if order.amendable and not order.of_one
    }
    for key, pair in free.items():
        if pair.cycle_id in lists:
            paper_id = lists[pair.cycle_id]
            yield Difference(change=Change.ADDED, pair_id=key, paper_id=paper_id)


def _made(paper: Paper) -> Appendix:
    pairs = [from_json(document.Pair, each) for each in paper.facts["pairs"]]
    return Appendix(
        paper_id=paper.id,
        cycle_id=paper.cycle_id,
        order=numbers.of(paper),
        of_one=len(pairs) == 1,
        rows={
            number: Row(number, _since(pair, paper.dated), paper.id)
            for number, pair in enumerate(pairs, 1)
        },
        last=len(pairs),
    )


def _amended(order: Appendix, paper: Paper) -> Appendix:
    rows = {each["number"]: _row(each, paper) for each in paper.facts["rows"]}
    return replace(order, rows={**order.rows, **rows}, last=max(order.last, *rows))


def _row(plain: Mapping[str, Any], paper: Paper) -> Row:
    pair = from_json(document.Pair, plain["pair"])
    brought = plain["former"] != pair.pair_id
    return Row(plain["number"], _since(pair, paper.dated) if brought else pair, paper.id)


def _since(pair: document.Pair, day: date | None) -> document.Pair:
    """Let a row begin with the order that brings it, should that be signed later than made."""
    since = max(pair.date_from, min(day or pair.date_from, pair.date_to))
    return replace(pair, date_from=since)


def _without(order: Appendix, pair_ids: Collection[int]) -> Appendix:
    left = {key: row for key, row in order.rows.items() if row.pair.pair_id not in pair_ids}
    return replace(order, rows=left)


def _live(pair: Pair) -> Live:
    return Live(
        said=pair_rows.said_now(pair),
        mentee_ids=frozenset(member.mentee_id for member in pair.members),
        cycle_id=pair.cycle_id,
        is_open=pair.status in OPEN_STATUSES,
    )
