"""What is due: papers that the school needs now and does not have."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop.model.papers import PaperKind

_ASKED: tuple[str, ...] = ("pair_order", "amending_order", "ending_order")
"""Modules of papers that tell what is due, in the order of a school's year."""


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


def everything(session: Session) -> list[Due]:
    """Give all papers that are due now."""
    return [due for name in _ASKED for due in _of(name, session)]


def _of(name: str, session: Session) -> Iterator[Due]:
    # A paper's module is slow to load: only who asks what is due needs them all.
    yield from import_module(f"mentoring_desktop.papers.{name}").due(session)
