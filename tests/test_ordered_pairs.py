"""Whatever the order of changes, the orders on pairs add up to the pairs in the file."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import date, timedelta
from itertools import count
from random import Random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import new_school, pairs, roadmap
from mentoring_desktop.documents.facts import Order
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.pairs import (
    OPEN_STATUSES,
    EndReason,
    MentoringKind,
    Pair,
    PairMember,
)
from mentoring_desktop.model.papers import IN_FORCE, UNSIGNED, Paper, PaperStatus
from mentoring_desktop.model.people import Mentee, Mentor, Person
from mentoring_desktop.papers import (
    amending_order,
    ending_order,
    ordered_pairs,
    pair_order,
    pair_rows,
)
from mentoring_desktop.papers import life as paper_life
from mentoring_desktop.papers.ordered_pairs import Change
from mentoring_desktop.papers.pair_rows import Said
from mentoring_desktop.store import Store
from tests import make

Pairs = Mapping[int, Said]
SET_UP = "Школа"


class Life:
    """A school of three mentors and five mentees, three of them in an order already."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - nothing is secret here
        self.numbers = count(1)
        self.store = Store.in_memory()
        with self.store.changing(SET_UP) as session:
            new_school.set_up(session, make.school_entry())
            make.live_on(session, make.TODAY)
            roadmap.approve(session, "36-а", date(2026, 9, 2))
            for last in ("Анина", "Борисова", "Волина"):
                make.mentor(session, last, capacity=5)
            for last in ("Машина", "Петина", "Верина", "Ким", "Щерба"):
                make.mentee(session, last)
            keys = [*pairs.form(session, 1, [1, 2]), *pairs.form(session, 2, [3])]
            pair_order.issue_all(session, self.order(), pair_order.Asked(pair_ids=keys))

    def happen(self, deed: Callable[["Life", Session], object]) -> None:
        """Let something happen, or be refused."""
        with suppress(MentoringError), self.store.changing("Событие") as session:
            deed(self, session)

    def order(self, *, numbered: bool = True) -> Order:
        if not numbered:
            return Order()
        return Order(number=f"{next(self.numbers)}", day=make.TODAY)

    def some(self, keys: list[int]) -> list[int]:
        """Draw some of the keys, at least one."""
        drawn = self.random.sample(keys, self.random.randint(1, len(keys))) if keys else []
        return sorted(drawn)


def form(life: Life, session: Session) -> None:
    mentees = list(session.scalars(select(Mentee.id)))
    mentors = list(session.scalars(select(Mentor.id)))
    pairs.form(session, life.random.choice(mentors), [life.random.choice(mentees)])


def join(life: Life, session: Session) -> None:
    """A mentee whom nobody leads comes into a pair, which is a group then."""
    led = select(PairMember.mentee_id).join(Pair).where(Pair.status.in_(OPEN_STATUSES))
    free = list(session.scalars(select(Mentee.id).where(Mentee.id.not_in(led))))
    if free and (pair := _open(life, session)):
        pair.members.append(PairMember(mentee_id=life.random.choice(free)))


def leave(life: Life, session: Session) -> None:
    """A mentee leaves a group."""
    pair = _open(life, session)
    if pair and len(pair.members) > 1:
        pair.members.remove(pair.members[0])


def end(life: Life, session: Session) -> None:
    if pair := _open(life, session):
        pairs.end(session, pair.id, life.random.choice(list(EndReason)), make.TODAY)


def prolong(life: Life, session: Session) -> None:
    if pair := _open(life, session):
        until = pair.date_to + timedelta(days=life.random.randint(1, 60))
        pairs.set_term(session, pair.id, pair.date_from, until)


def turn(life: Life, session: Session) -> None:
    """A pair is of another kind or direction."""
    if pair := _open(life, session):
        pair.kind = life.random.choice(list(MentoringKind))
        pair.area_id = make.area(session, life.random.choice(["METHOD", "DIGITAL"]))


def rename(life: Life, session: Session) -> None:
    person = life.random.choice(list(session.scalars(select(Person))))
    field = life.random.choice(["last_name", "position"])
    setattr(person, field, f"{getattr(person, field)}а")


def order_pairs(life: Life, session: Session) -> None:
    answers = pair_order.Asked(
        pair_ids=life.some([row.pair_id for row in pair_order.candidates(session)]),
        apart=life.random.random() < 0.3,
    )
    numbered = life.random.random() < 0.8
    order = life.order(numbered=numbered)
    for _ in answers.pair_ids[1:]:
        life.order(numbered=numbered and answers.apart)
    pair_order.issue_all(session, order, answers)


def amend(life: Life, session: Session) -> None:
    if orders := amending_order.orders(session):
        paper_id = life.random.choice(orders).paper_id
        keys = [row.pair_id for row in amending_order.changes(session, paper_id)]
        answers = amending_order.Asked(paper_id=paper_id, pair_ids=life.some(keys))
        amending_order.issue(session, life.order(), answers)


def finish(life: Life, session: Session) -> None:
    answers = ending_order.Asked(
        pair_ids=life.some([row.pair_id for row in ending_order.candidates(session)]),
        reason=life.random.choice(list(EndReason)),
        last_day=make.TODAY + timedelta(days=life.random.randint(0, 9)),
    )
    ending_order.issue(session, life.order(), answers)


def cancel(life: Life, session: Session) -> None:
    """A signed order is cancelled, one that nobody has signed goes out of the register."""
    if paper := _paper(life, session, (*UNSIGNED, *IN_FORCE)):
        if paper.status in UNSIGNED:
            paper_life.remove(session, paper.id)
        else:
            paper_life.cancel(session, paper.id, make.TODAY, "ошибка")


def sign(life: Life, session: Session) -> None:
    if paper := _paper(life, session, UNSIGNED):
        number = paper.number or life.order().number
        paper_life.sign(session, paper.id, number, make.TODAY)


def make_anew(life: Life, session: Session) -> None:
    """An unsigned order is composed anew, and dated."""
    if paper := _paper(life, session, UNSIGNED):
        paper_life.remake(session, paper.id, make.TODAY)


def _paper(life: Life, session: Session, states: Collection[PaperStatus]) -> Paper | None:
    found = list(session.scalars(select(Paper).where(Paper.status.in_(states))))
    return life.random.choice(found) if found else None


def _open(life: Life, session: Session) -> Pair | None:
    found = list(session.scalars(select(Pair).where(Pair.status.in_(OPEN_STATUSES))))
    return life.random.choice(found) if found else None


DEEDS = (
    form,
    form,
    form,
    join,
    leave,
    end,
    prolong,
    turn,
    rename,
    order_pairs,
    order_pairs,
    sign,
    sign,
    make_anew,
    amend,
    amend,
    finish,
    cancel,
)


@settings(max_examples=8, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(
    seed=st.integers(0, 10**6),
    deeds=st.lists(st.sampled_from((*DEEDS, None)), min_size=5, max_size=25),
)
def test_orders_add_up_to_the_pairs(
    seed: int, deeds: list[Callable[[Life, Session], object] | None]
) -> None:
    life = Life(seed)
    for deed in deeds:
        if deed is not None:
            life.happen(deed)
        elif life.store.undo_title != SET_UP:
            life.store.undo()
        with life.store.reading() as session:
            assert with_differences(session) == in_file(session)
    issue_all_due(life)
    with life.store.reading() as session:
        assert ordered(session) == in_file(session)
        assert ordered_pairs.differences(session) == []
    life.store.close()


def issue_all_due(life: Life) -> None:
    """Issue what is due until nothing is: an order composed anew may ask for no other."""
    for _ in range(3):
        with life.store.changing("Всё, что нужно") as session:
            for due in pair_order.due(session):
                pair_order.issue_all(session, life.order(), pair_order.Asked(**due.asked))
            for due in amending_order.due(session):
                keys = [
                    row.pair_id for row in amending_order.changes(session, due.asked["paper_id"])
                ]
                answers = amending_order.Asked(pair_ids=keys, **due.asked)
                amending_order.issue(session, life.order(), answers)
            for due in ending_order.due(session):
                ending_order.issue(session, life.order(), ending_order.Asked(**due.asked))


def in_file(session: Session) -> Pairs:
    query = select(Pair).where(Pair.status.in_(OPEN_STATUSES))
    return {pair.id: pair_rows.said_now(pair) for pair in session.scalars(query)}


def ordered(session: Session) -> Pairs:
    rows = [row for order in ordered_pairs.appendices(session) for row in order.rows.values()]
    found = {row.pair.pair_id: pair_rows.said(row.pair) for row in rows}
    assert len(found) == len(rows), "a pair stands in one order once"
    return found


def with_differences(session: Session) -> Pairs:
    """Give what orders say, put right by what differs, with the pairs that wait for an order."""
    found, now = dict(ordered(session)), in_file(session)
    for each in ordered_pairs.differences(session):
        if each.row:
            del found[each.row.pair.pair_id]
        if each.change is not Change.ENDED:
            found[each.pair_id] = now[each.pair_id]
    for row in pair_order.candidates(session):
        found.setdefault(row.pair_id, now[row.pair_id])
    return found
