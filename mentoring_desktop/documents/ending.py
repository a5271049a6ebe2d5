"""A table and what stands under it: total and signature never go on without its last rows."""

from reportlab.platypus import Flowable, KeepTogether, Table
from reportlab.platypus.flowables import NullDraw

LAST = 2
"""So many rows go over with what stands under the table: one would look forgotten."""
_SLACK = 0.1
"""Points by which sums of heights may be off."""


class Ending(NullDraw):  # type: ignore[misc]  # ReportLab has no types
    """Always split, into what the page has room for and what goes on to the next."""

    def __init__(self, table: Table, below: list[Flowable]) -> None:
        super().__init__()
        self.table, self.below = table, below

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Ask to be split."""
        self._high = self.table.wrapOn(self.canv, width, height)[1]
        under = (part.wrapOn(self.canv, width, height)[1] for part in self.below)
        self._under = sum(under)
        return width, 0xFFFFFF

    def split(self, width: float, height: float) -> list[Flowable]:
        """Part the table so that its last rows stay with what stands under it."""
        self.wrap(width, height)
        if self._high + self._under <= height:
            return [self.table, *self.below]
        parts = self._parted(width, min(height, self._without_last()))
        if parts:
            return [parts[0], Ending(parts[1], self.below)]
        if not hasattr(self, "_postponed"):
            return []
        return self._at_top(width, height)

    def _at_top(self, width: float, height: float) -> list[Flowable]:
        """Here is all the room there will ever be: a row of a whole page goes on by itself."""
        self.table._postponed = 1  # noqa: SLF001 - the mark by which ReportLab tells
        parts = self._parted(width, height)
        if parts:
            return [parts[0], Ending(parts[1], self.below)]
        return [self.table, KeepTogether(self.below)]

    def _without_last(self) -> float:
        heights: list[float] = self.table._rowHeights  # noqa: SLF001 - known to nobody else
        return sum(heights[:-LAST]) + _SLACK

    def _parted(self, width: float, height: float) -> list[Table]:
        parts: list[Table] = self.table.splitOn(self.canv, width, height)
        return parts if len(parts) > 1 else []
