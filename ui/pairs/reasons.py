"""Fits the reasons of an answer into two lines, so that nothing has to be cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import painting, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES = 2


def brief(reasons: Sequence[str], width: float) -> str:
    """Give as many of the reasons, the weightiest first, as two lines of a width in pixels hold."""
    face = theme.font(theme.SECONDARY)
    for many in range(len(reasons), 1, -1):
        text = " · ".join(reasons[:many])
        if len(painting.broken(text, width, face, LINES + 1)) <= LINES:
            return text
    return reasons[0]
