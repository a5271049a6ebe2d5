"""A paper before it is kept: its facts gathered, nothing written yet, so it can be looked at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from mentoring_desktop.documents.facts import Order
from mentoring_desktop.model.papers import PaperKind


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What the register will keep of a paper."""

    kind: PaperKind
    facts: Any
    """Any of the dataclasses of ``documents``."""
    title: str
    about: str
    """Whom or what it is about, as the register shows it."""
    number: str = ""
    """Empty while the chancellery has yet to give it one."""
    dated: date | None = None
    pair_ids: Sequence[int] = ()
    person_ids: Sequence[int] = ()
    """Those who sign that they know it."""
    basis_id: int | None = None
    """The paper that this one changes, ends, or is approved by."""
    asked: Mapping[str, Any] = field(default_factory=dict)
    """What the coordinator chose, as plain JSON: by it the same paper is gathered anew later."""


Gather = Callable[[Session, Order], list[Draft]]
"""Gathers papers by the answers of a form and the number and date of the first of them."""

Issue = Callable[[Session, Order], list[int]]
"""Keeps them, does what goes with that, and gives their keys."""
