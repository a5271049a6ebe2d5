"""What is due: papers that the school needs now and does not have."""

from dataclasses import dataclass, field
from typing import Any

from mentoring_desktop.model.papers import PaperKind


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
