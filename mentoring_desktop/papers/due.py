"""What is due: papers that the school needs now and does not have."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentoring_desktop.model.pairs import Pair
from mentoring_desktop.model.papers import Paper, PaperKind
from mentoring_desktop.model.people import Mentee, Mentor, Person

_LISTED = 5
_SPOKEN_OF = (Pair, Mentor, Mentee, Person, Paper)


@dataclass(frozen=True, kw_only=True)
class Due:
    """A paper to be issued, and why now."""

    kind: PaperKind
    title: str
    """«Приказ о закреплении пар: 3 пары»."""
    why: str
    """«Пары сложились на доске, но ни один приказ о них не говорит»."""
    asked: dict[str, Any] = field(default_factory=dict)
    """What its form is filled in with at first."""


def listed(lines: Iterable[str], many: int) -> str:
    """Give the first of so many lines on what a paper is to say, and how many more there are."""
    more = [f"и ещё {many - _LISTED}"] if many > _LISTED else []
    return "; ".join([*islice(lines, _LISTED), *more])


def gone(session: Session, touched: Mapping[str, Collection[int]]) -> bool:
    """Tell whether some of the touched pairs, people or papers are no longer in the file.

    A form that was filled in before may still ask for them.
    """
    return any(_gone(session, model, touched) for model in _SPOKEN_OF)


def _gone(session: Session, model: type[Any], touched: Mapping[str, Collection[int]]) -> bool:
    keys = touched.get(model.__tablename__, ())
    query = select(func.count()).where(model.id.in_(list(keys)))
    return bool(keys) and session.scalar(query) != len(keys)
