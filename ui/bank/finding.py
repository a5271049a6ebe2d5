"""Finding rows by the words typed, quickly in a bank of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from ui.bank.parts import R

if TYPE_CHECKING:
    from collections.abc import Sequence


class Found(Generic[R]):
    """What the last search has left: letters typed on are looked for only there."""

    def __init__(self) -> None:
        self._of: Sequence[R] = ()
        self._archived = False
        self._words: Sequence[str] = ()
        self._left: Sequence[R] = ()

    def among(self, rows: Sequence[R], words: Sequence[str], *, archived: bool) -> Sequence[R]:
        """Give the rows in or out of the archive in whose text every word occurs."""
        if rows is not self._of or archived is not self._archived or not self._goes_on(words):
            self._of, self._archived = rows, archived
            self._left = [row for row in rows if row.archived is archived]
        for word in words:
            self._left = [row for row in self._left if word in row.search]
        self._words = words
        return self._left

    def _goes_on(self, words: Sequence[str]) -> bool:
        """Tell whether whoever has all these words has all the last ones too."""
        return all(any(last in word for word in words) for last in self._words)
