"""The roadmap of the cycle: its stages and items, their terms, and the ticks."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop import organisation
from mentoring_desktop.entry import bare_number, past
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.model.roadmap import Roadmap, RoadmapItem, RoadmapStage

SOON = 14
"""Days before a term from which an item is shown as due soon."""


class ItemState(enum.Enum):
    """What stands beside an item; all but the tick is counted on the day it is asked for."""

    PLANNED = "запланировано"
    SOON = "скоро срок"
    OVERDUE = "просрочено"
    CONTINUOUS = "постоянно"
    DONE = "выполнено"
    DONE_LATE = "выполнено с опозданием"


@dataclass(frozen=True)
class ItemRow:
    """An item as the page shows it; one with ``points`` under it is not ticked itself."""

    id: int
    stage_id: int
    marker: str
    text: str
    short: str
    depth: int
    is_heading: bool
    term: str
    date_to: date | None
    done_on: date | None
    state: ItemState
    days: int
    """Days left until the term, or days past it when overdue."""


@dataclass(frozen=True)
class StageRow:
    """A stage with its items in the order they are printed."""

    id: int
    number: int
    title: str
    term: str
    date_from: date | None
    date_to: date | None
    is_continuous: bool
    items: tuple[ItemRow, ...]

    @property
    def total(self) -> int:
        """How many items can be ticked."""
        return sum(not item.is_heading for item in self.items)

    @property
    def done(self) -> int:
        """How many of them are."""
        return sum(item.done_on is not None for item in self.items)

    @property
    def overdue(self) -> int:
        """How many have missed their term."""
        return sum(item.state is ItemState.OVERDUE for item in self.items)


@dataclass(frozen=True)
class RoadmapRow:
    """What the page's head says of the whole roadmap."""

    id: int
    title: str
    order_number: str
    order_date: date | None


def current(session: Session) -> Roadmap:
    """Give the roadmap of the current cycle.

    Raises:
        MentoringError: the cycle has none.
    """
    cycle = organisation.current_cycle(session)
    query = select(Roadmap).where(Roadmap.cycle_id == cycle.id)
    found = session.execute(query).scalar_one_or_none()
    if found is None:
        raise MentoringError(f"У цикла {cycle.title} ещё нет дорожной карты.")
    return found


def head(session: Session) -> RoadmapRow:
    """Give the title and the approving order of the current roadmap."""
    plan = current(session)
    return RoadmapRow(plan.id, plan.title, plan.order_number, plan.order_date)


def stages(session: Session) -> list[StageRow]:
    """Give the stages of the current roadmap with their items as they stand today."""
    today = organisation.today(session)
    return [
        StageRow(
            id=stage.id,
            number=stage.position,
            title=stage.title,
            term=stage.term_text,
            date_from=stage.date_from,
            date_to=stage.date_to,
            is_continuous=stage.is_continuous,
            items=tuple(_items(stage, today)),
        )
        for stage in current(session).stages
    ]


def tick(session: Session, item_id: int, *, done: bool) -> None:
    """Mark an item done today, or take the mark off.

    Raises:
        MentoringError: the item only gathers others under it.
    """
    item = session.get_one(RoadmapItem, item_id)
    under = select(RoadmapItem.id).where(RoadmapItem.parent_id == item_id).limit(1)
    if session.execute(under).first():
        raise MentoringError("Отметьте пункты под этим заголовком: сам он отметится по ним.")
    item.done_on = organisation.today(session) if done else None


def approve(session: Session, number: str, on: date | None) -> None:
    """Note the order that approves the roadmap; the approval block is printed from it.

    Raises:
        MentoringError: the day is yet to come.
    """
    plan = current(session)
    plan.order_date = past(on, organisation.today(session), "Дата приказа")
    plan.order_number = bare_number(number)


def _items(stage: RoadmapStage, today: date) -> Iterator[ItemRow]:
    """Walk the tree in printed order, each heading before what stands under it."""
    under: dict[int | None, list[RoadmapItem]] = {}
    for item in stage.items:
        under.setdefault(item.parent_id, []).append(item)

    def walk(parent: int | None, depth: int) -> Iterator[ItemRow]:
        for number, item in enumerate(under.get(parent, ()), 1):
            marker = "–" if depth else f"{number})"
            heading = item.id in under
            yield _row(stage, item, today, marker=marker, depth=depth, heading=heading)
            yield from walk(item.id, depth + 1)

    return walk(None, 0)


def _row(
    stage: RoadmapStage, item: RoadmapItem, today: date, *, marker: str, depth: int, heading: bool
) -> ItemRow:
    due = item.date_to or stage.date_to
    state, days = _state(item, due, today, continuous=item.is_continuous or stage.is_continuous)
    return ItemRow(
        id=item.id,
        stage_id=stage.id,
        marker=marker,
        text=item.text,
        short=item.short,
        depth=depth,
        is_heading=heading,
        term=item.term_text or stage.term_text,
        date_to=due,
        done_on=item.done_on,
        state=ItemState.PLANNED if heading else state,
        days=days,
    )


def _state(
    item: RoadmapItem, due: date | None, today: date, *, continuous: bool
) -> tuple[ItemState, int]:
    if item.done_on:
        late = due is not None and item.done_on > due and not continuous
        return (ItemState.DONE_LATE if late else ItemState.DONE), 0
    if continuous or due is None:
        return (ItemState.CONTINUOUS if continuous else ItemState.PLANNED), 0
    if today > due:
        return ItemState.OVERDUE, (today - due).days
    left = (due - today).days
    return (ItemState.SOON if left <= SOON else ItemState.PLANNED), left
