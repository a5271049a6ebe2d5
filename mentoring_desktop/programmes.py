"""Personal programmes: drafted from the mentee's requests, so that nothing is typed twice."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.model.people import ProfessionalRequest, RequestStatus
from mentoring_desktop.model.programmes import Programme, ProgrammeActivity, ProgrammeGoal
from mentoring_desktop.resources import TEMPLATES

MOST_GOALS = 4
"""Requests that one programme answers: a plan of more is never carried out."""


def of_pair(session: Session, pair_id: int) -> Programme:
    """Give the pair's programme, drafting one from the requests if there is none yet."""
    query = select(Programme).where(Programme.pair_id == pair_id)
    programme = session.execute(query).scalar_one_or_none()
    return programme or _draft(session, session.get_one(Pair, pair_id))


def usual_meetings() -> str:
    """Give how often pairs meet unless a programme says otherwise."""
    return str(_template()["meetings"])


def _template() -> Mapping[str, Any]:
    text = (TEMPLATES / "programme.json").read_text(encoding="utf-8")
    template: Mapping[str, Any] = json.loads(text)
    return template


def _draft(session: Session, pair: Pair) -> Programme:
    template = _template()
    requests = _requests(pair)
    group = "_group" if len(pair.members) > 1 else ""
    areas = ", ".join(request.area.title for request in requests)
    programme = Programme(
        pair=pair,
        date_from=pair.date_from,
        date_to=pair.date_to,
        meetings=template["meetings"],
        relevance=template[f"relevance{group}"],
        difficulties=areas,
        strengths=_strengths(pair),
        aim=template[f"aim{group}"].format(areas=areas) if areas else template["aim_general"],
        methods=template["methods"],
        control=template["control"],
    )
    programme.goals = [
        _goal(position, request, template["areas"]) for position, request in enumerate(requests, 1)
    ]
    programme.activities = _plan(pair, requests, template)
    session.add(programme)
    session.flush()
    return programme


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
        text=entry.get("goal") or f"Преодолеть затруднения: {request.area.title}",
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
            date_to=_by(pair.date_from, step, position),
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
    yield template["last"]


def _by(start: date, step: timedelta, position: int) -> date:
    return start + step * position
