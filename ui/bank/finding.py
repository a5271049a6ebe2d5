"""Finding rows by the words typed, quickly in a bank of any size."""

from __future__ import annotations

from itertools import compress, repeat
from operator import attrgetter, contains
from typing import TYPE_CHECKING, Generic

from ui.bank.parts import R

if TYPE_CHECKING:
    from collections.abc import Sequence

_text = attrgetter("search")


class Found(Generic[R]):
    """What the last search has left: letters typed on are looked for only there.

    The texts stand in a list of their own: to fetch each from its row takes longer than to search.
    """

    def __init__(self) -> None:
        self._of: Sequence[R] = ()
        self._archived = False
        self._words: Sequence[str] = ()
        self._left: Sequence[R] = ()
        self._texts: Sequence[str] = ()

    def among(self, rows: Sequence[R], words: Sequence[str], *, archived: bool) -> Sequence[R]:
        """Give the rows in or out of the archive in whose text every word occurs."""
        if rows is not self._of or archived is not self._archived or not self._goes_on(words):
            self._of, self._archived = rows, archived
            self._left = [row for row in rows if row.archived is archived]
            self._texts = list(map(_text, self._left))
        for word in words:
            hits = list(map(contains, self._texts, repeat(word)))
            if not all(hits):
                self._left = list(compress(self._left, hits))
                self._texts = list(compress(self._texts, hits))
        self._words = words
        return self._left

    def _goes_on(self, words: Sequence[str]) -> bool:
        """Tell whether whoever has all these words has all the last ones too."""
        return all(any(last in word for word in words) for last in self._words)
