"""Acts of law that papers name as their ground, each while it is in force."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mentoring_desktop.language import prepositions
from mentoring_desktop.model.regulation import NormativeAct
from mentoring_desktop.resources import TEMPLATES


def add_default(session: Session) -> None:
    """Write the acts that come with the program into a new file."""
    session.add_all(NormativeAct(**columns) for columns in default())


def default() -> Iterator[dict[str, Any]]:
    """Give the columns of the acts that come with the program, the law before the letter."""
    path = TEMPLATES / "normative_acts.json"
    for position, entry in enumerate(json.loads(path.read_text(encoding="utf-8")), 1):
        days = {name: entry.get(name) for name in ("valid_from", "valid_to")}
        yield (
            entry
            | {name: day and date.fromisoformat(day) for name, day in days.items()}
            | {"position": position}
        )


def cited(session: Session, paper: str, on: date) -> str:
    """Give the acts that the preamble of a paper names on a day: «со статьёй …, законом …».

    It stands after «в соответствии»; nothing where no act is in force.
    """
    query = select(NormativeAct).where(
        or_(NormativeAct.valid_from.is_(None), NormativeAct.valid_from <= on),
        or_(NormativeAct.valid_to.is_(None), NormativeAct.valid_to >= on),
    )
    acts = session.scalars(query.order_by(NormativeAct.position, NormativeAct.id))
    named = ", ".join(act.reference for act in acts if paper in act.papers)
    return prepositions.with_(named) if named else ""
