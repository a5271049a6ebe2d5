"""The roadmap a new cycle starts with: the template's stages, laid over the cycle's months."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop.language import dates, organisations
from mentoring_desktop.model.organisation import Cycle, Organization
from mentoring_desktop.model.roadmap import Roadmap, RoadmapItem, RoadmapStage
from mentoring_desktop.resources import TEMPLATES


def add_default(session: Session, school: Organization, cycle: Cycle, begins: date) -> Roadmap:
    """Write the roadmap of the template for a cycle, with the school's own name in the texts.

    Its first month is that of ``begins``: work that starts in November is not late since September.
    """
    template = json.loads((TEMPLATES / "roadmap.json").read_text(encoding="utf-8"))
    words = {f"noun_{case}": form for case, form in school.generic_noun.items()}
    named = organisations.forms(school.short_name)
    words |= {f"short_name_{case}": form for case, form in named.items()}
    plan = Roadmap(cycle_id=cycle.id, title=_filled(template["title"], words))
    plan.stages = [
        _stage(number, entry, words, cycle, begins)
        for number, entry in enumerate(template["stages"], 1)
    ]
    session.add(plan)
    session.flush()
    for stage, entry in zip(plan.stages, template["stages"], strict=True):
        _add_items(session, stage, entry["items"], words, None)
    session.expire(plan)
    return plan


def _stage(
    number: int, entry: Mapping[str, Any], words: Mapping[str, str], cycle: Cycle, begins: date
) -> RoadmapStage:
    start, end = _term(entry["months"], cycle, begins)
    continuous = entry["months"] is None
    return RoadmapStage(
        position=number,
        code=entry["code"],
        title=_filled(entry["title"], words),
        term_text="Постоянно" if continuous else dates.months(start, end).capitalize(),
        date_from=start,
        date_to=end,
        is_continuous=continuous,
    )


def _add_items(
    session: Session,
    stage: RoadmapStage,
    entries: Sequence[Mapping[str, Any]],
    words: Mapping[str, str],
    parent: RoadmapItem | None,
) -> None:
    for position, entry in enumerate(entries, 1):
        item = RoadmapItem(
            stage_id=stage.id,
            parent_id=parent.id if parent else None,
            position=position,
            text=_filled(entry["text"], words),
            short=_filled(entry["short"], words),
        )
        session.add(item)
        session.flush()
        _add_items(session, stage, entry.get("points", ()), words, item)


def _term(months: Sequence[int] | None, cycle: Cycle, begins: date) -> tuple[date, date]:
    """Give the days of a template's months; 1 is the first month of work, -1 the cycle's last."""
    if months is None:
        return cycle.date_from, cycle.date_to
    first, last = (_month(cycle, begins, number) for number in months)
    end = (last + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return max(first, begins), min(end, cycle.date_to)


def _month(cycle: Cycle, begins: date, number: int) -> date:
    """Give the first day of the n-th month of work, within the cycle."""
    base = begins if number > 0 else cycle.date_to
    index = base.year * 12 + base.month - 1 + (number - 1 if number > 0 else number + 1)
    wanted = date(index // 12, index % 12 + 1, 1)
    return min(max(wanted, cycle.date_from.replace(day=1)), cycle.date_to.replace(day=1))


def _filled(text: str, words: Mapping[str, str]) -> str:
    # Quotes of one shape that meet are closed once: «Об утверждении … в МБОУ «ЦО № 14».
    return text.format_map(words).replace("»»", "»")
