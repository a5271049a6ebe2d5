"""How the columns of a bank share its width: short ones by their sample, long ones by the rest."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from ui import painting, theme
from ui.bank.columns import CONSENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.rows import Column

_ARROW = 16
"""What the arrow of sorting takes beside a heading."""


def widths(
    columns: Sequence[Column[Any]], least_needed: Sequence[Column[Any]], room: int
) -> list[int]:
    """Give the pixels of each column so that all of them fill the room.

    Where it is tight the least needed columns get none, the first of them first.
    """
    needs = [_need(column) for column in columns]
    hidden: set[int] = set()
    for column in least_needed:
        if sum(need for at, need in enumerate(needs) if at not in hidden) <= room:
            break
        hidden.add(columns.index(column))
    needs = [0 if at in hidden else need for at, need in enumerate(needs)]
    return _filled(needs, [at for at, column in enumerate(columns) if column.long], room)


def chosen_widths(
    columns: Sequence[Column[Any]], kept: Mapping[Column[Any], int], room: int
) -> list[int]:
    """Give the pixels of columns chosen by hand: none is left out, all may need more than there is.

    Those drawn to a width keep it; the other long ones share what is left over.
    """
    needs = [kept.get(column) or _need(column) for column in columns]
    free = [at for at, column in enumerate(columns) if column.long and column not in kept]
    return needs if sum(needs) > room else _filled(needs, free, room)


def heading_height() -> int:
    """Give the height of headings that may wrap over two lines."""
    face = painting.metrics(theme.font(theme.SECONDARY, strong=True))
    return ceil(2 * face.height()) + 2 * theme.GAP


def _filled(needs: list[int], long: Sequence[int], room: int) -> list[int]:
    """Share what is left among the long columns, or take from them what is missing."""
    whole = sum(needs[at] for at in long)
    spare = room - sum(needs)
    for at in long:
        share = spare * needs[at] // whole
        whole -= needs[at]
        spare -= share
        needs[at] += share
    return needs


def _need(column: Column[Any]) -> int:
    heading = painting.metrics(theme.font(theme.SECONDARY, strong=True))
    # A long column's heading wraps as its texts do.
    words = column.title.split() if column.long else [column.title]
    title = max(map(heading.horizontalAdvance, words)) + _ARROW
    return ceil(max(title, _sample_width(column))) + 2 * theme.GAP + 1


def _sample_width(column: Column[Any]) -> float:
    if column is CONSENTS:
        return painting.chip_size(column.sample).width()
    return painting.metrics(theme.font()).horizontalAdvance(column.sample)
