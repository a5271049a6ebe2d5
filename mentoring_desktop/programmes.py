"""Personal programmes: drafted from the mentee's requests, so that nothing is typed twice."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.model.people import ProfessionalRequest, RequestStatus
from mentoring_desktop.model.programmes import (
    Programme,
    ProgrammeActivity,
    ProgrammeGoal,
    ProgrammeStatus,
)
from mentoring_desktop.resources import TEMPLATES

MOST_GOALS = 4
"""Requests that one programme answers: a plan of more is never carried out."""

FIRST_MEETING = timedelta(days=10)
FRIDAY = 4


def of_pair(session: Session, pair_id: int) -> Programme:
    """Give the pair's programme; a draft follows the pair's requests and term as they stand now."""
    pair, programme = session.get_one(Pair, pair_id), _kept(session, pair_id)
    if programme is None:
        programme = Programme(pair_id=pair_id, status=ProgrammeStatus.DRAFT)
        _draft(programme, pair)
        session.add(programme)
    elif _is_stale(programme, pair):
        _draft(programme, pair)
    session.flush()
    return programme


def as_it_would_be(session: Session, pair_id: int) -> Programme:
    """Give what ``of_pair`` would give, writing nothing."""
    pair, programme = session.get_one(Pair, pair_id), _kept(session, pair_id)
    if programme is None or _is_stale(programme, pair):
        programme = Programme(pair_id=pair_id, status=ProgrammeStatus.DRAFT)
        _draft(programme, pair)
    return programme


def _kept(session: Session, pair_id: int) -> Programme | None:
    query = select(Programme).where(Programme.pair_id == pair_id)
    return session.execute(query).scalar_one_or_none()


def _is_stale(programme: Programme, pair: Pair) -> bool:
    if programme.status is not ProgrammeStatus.DRAFT:
        return False
    asked = {request.area_id: request.area.title for request in _requests(pair)}
    drafted = {goal.area_id: goal.area.title for goal in programme.goals if goal.area}
    term = (pair.date_from, pair.date_to)
    return (asked, _strengths(pair), *term) != (
        drafted,
        programme.strengths,
        programme.date_from,
        programme.date_to,
    )


def usual_meetings() -> str:
    """Give how often pairs meet unless a programme says otherwise."""
    return str(_template()["meetings"])


def _template() -> Mapping[str, Any]:
    text = (TEMPLATES / "programme.json").read_text(encoding="utf-8")
    template: Mapping[str, Any] = json.loads(text)
    return template


def _draft(programme: Programme, pair: Pair) -> None:
    template, requests = _template(), _requests(pair)
    areas = "; ".join(request.area.title for request in requests)
    which = _which(pair, requests)
    programme.date_from, programme.date_to = pair.date_from, pair.date_to
    programme.meetings, programme.methods = template["meetings"], template["methods"]
    programme.control = template["control"]
    programme.relevance = template[f"relevance{which}"]
    programme.aim = template[f"aim{which}"].format(areas=areas)
    programme.difficulties, programme.strengths = areas, _strengths(pair)
    programme.goals = [
        _goal(position, request, template["areas"]) for position, request in enumerate(requests, 1)
    ]
    programme.activities = _plan(pair, requests, template)


def _which(pair: Pair, requests: Sequence[ProfessionalRequest]) -> str:
    """Give the ending of the template's wording: with no requests, of a group or of one."""
    general = "" if requests else "_general"
    return f"{general}_group" if len(pair.members) > 1 else general


def _requests(pair: Pair) -> list[ProfessionalRequest]:
    """Give the open requests of all members, most wanted first, one for each area."""
    wanted = (
        request
        for member in pair.members
        for request in member.mentee.requests
        if request.status is RequestStatus.OPEN
    )
    by_area: dict[int, ProfessionalRequest] = {}
    for request in sorted(wanted, key=lambda each: each.priority):
        by_area.setdefault(request.area_id, request)
    return list(by_area.values())[:MOST_GOALS]


def _strengths(pair: Pair) -> str:
    return "; ".join(filter(None, (member.mentee.strengths for member in pair.members)))


def _goal(position: int, request: ProfessionalRequest, areas: Mapping[str, Any]) -> ProgrammeGoal:
    entry = areas.get(request.area.code, {})
    return ProgrammeGoal(
        position=position,
        area_id=request.area_id,
        text=entry.get("goal") or f"преодолеть затруднения: {request.area.title}",
        expected_result=entry.get("result", ""),
    )


def _plan(
    pair: Pair, requests: Sequence[ProfessionalRequest], template: Mapping[str, Any]
) -> list[ProgrammeActivity]:
    """Lay the activities evenly over the months of the pair."""
    entries = list(_entries(requests, template))
    step = (pair.date_to - pair.date_from) / len(entries)
    return [
        ProgrammeActivity(
            position=position,
            text=entry["text"],
            form=entry["form"],
            date_to=_due(pair.date_from, step, position),
            expected_result=entry["result"],
            responsible="наставник",
        )
        for position, entry in enumerate(entries, 1)
    ]


def _entries(
    requests: Sequence[ProfessionalRequest], template: Mapping[str, Any]
) -> Iterator[Mapping[str, str]]:
    yield template["first"]
    for request in requests:
        yield from template["areas"].get(request.area.code, {}).get("activities", ())
    if not requests:
        yield from template["general"]
    yield template["last"]


def _due(start: date, step: timedelta, position: int) -> date:
    """Give the day by which an activity is done: the first within days, none on a day off."""
    due = start + (min(step, FIRST_MEETING) if position == 1 else step * position)
    return due - timedelta(days=max(0, due.weekday() - FRIDAY))
