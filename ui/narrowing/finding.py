"""Finding rows by the words typed, quickly in a list of any size."""

from __future__ import annotations

from itertools import compress, repeat
from operator import attrgetter, contains
from typing import TYPE_CHECKING, Generic

from ui.narrowing.facets import R

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_text = attrgetter("search")


class Found(Generic[R]):
    """What the last search has left: letters typed on are looked for only there.

    The texts stand in a list of their own: to fetch each from its row takes longer than to search.
    """

    def __init__(self, there: Callable[[Sequence[R]], Sequence[R]]) -> None:
        """Take what gives those rows among which there is anything to find."""
        self._there = there
        self._of: Sequence[R] = ()
        self._words: Sequence[str] = ()
        self._left: Sequence[R] = ()
        self._texts: Sequence[str] = ()

    def forget(self) -> None:
        """Begin anew: other rows are there now."""
        self._of = ()

    def among(self, rows: Sequence[R], words: Sequence[str]) -> Sequence[R]:
        """Give the rows in whose text every word occurs."""
        if rows is not self._of or not self._goes_on(words):
            self._of = rows
            self._left = self._there(rows)
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
