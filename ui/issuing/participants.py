"""Everybody as a list to tick: those who took part come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.issuing.people_choice import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentoring_desktop.papers.participants import ParticipantRow


def choices(rows: Sequence[ParticipantRow]) -> list[Choice]:
    """Give the people to tick, each with post and part."""
    ordered = sorted(rows, key=lambda row: not row.part)
    return [
        Choice(row.id, row.name.full, " · ".join(filter(None, (row.part, row.position))))
        for row in ordered
    ]
