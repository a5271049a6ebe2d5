"""How the page speaks of a stage and of an item: what the coordinator reads, and hears read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentoring_desktop.language.counts import count, plural
from mentoring_desktop.language.typography import nbsp
from mentoring_desktop.roadmap import ItemRow, ItemState, RoadmapRow, StageRow

if TYPE_CHECKING:
    from collections.abc import Sequence


def of_stage(stage: StageRow) -> tuple[str, str, str, str]:
    """Give the texts of a stage's four columns."""
    return str(stage.number), nbsp(stage.title), f"{stage.done} из {stage.total}", stage.term


def of_item(item: ItemRow, stage: StageRow) -> tuple[str, str, str, str]:
    """Give the texts of an item's four columns; the term is said where it is not the stage's."""
    return "", nbsp(item.text), state(item), _own_term(item, stage)


def state(item: ItemRow) -> str:
    """Say how an item stands: «осталось 4 дня»; nothing while its term is far off."""
    match item.state:
        case ItemState.DONE:
            return f"выполнено {item.done_on:%d.%m.%Y}"
        case ItemState.DONE_LATE:
            return f"с опозданием {item.done_on:%d.%m.%Y}"
        case ItemState.OVERDUE:
            return f"просрочено {_days(item.days)}"
        case ItemState.SOON:
            return _left(item.days)
        case ItemState.CONTINUOUS:
            return "постоянно"
        case ItemState.PLANNED:
            return ""


def of_order(plan: RoadmapRow) -> str:
    """Say which order approves the roadmap."""
    if not plan.order_number:
        return "не утверждена"
    day = f" от {plan.order_date:%d.%m.%Y}" if plan.order_date else ""
    return f"Приказ № {plan.order_number}{day}"


def of_progress(stages: Sequence[StageRow]) -> str:
    """Say how far the whole roadmap is: «выполнено 8 из 18 · просрочено 1»."""
    late = sum(stage.overdue for stage in stages)
    progress = f"выполнено {sum(s.done for s in stages)} из {sum(s.total for s in stages)}"
    return f"{progress} · просрочено {late}" if late else progress


def of_tick(item: ItemRow, *, done: bool) -> str:
    """Name the action that ticks an item or takes the tick off."""
    return f"{'Отметить' if done else 'Снять отметку'} «{item.short or item.text}»"


def _own_term(item: ItemRow, stage: StageRow) -> str:
    if item.term != stage.term:
        return item.term
    own = item.date_to if item.date_to != stage.date_to else None
    return f"до {own:%d.%m.%Y}" if own else ""


def _left(days: int) -> str:
    if not days:
        return "срок сегодня"
    return f"{plural(days, 'остался', 'осталось', 'осталось')} {_days(days)}"


def _days(number: int) -> str:
    return count(number, "день", "дня", "дней")
