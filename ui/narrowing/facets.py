"""What a list may be narrowed by besides words: a side of a row that has one value or several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from mentoring_desktop.language.folding import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping


class Searched(Protocol):
    """A row that can be found."""

    @property
    def id(self) -> int:
        """Its key."""

    @property
    def search(self) -> str:
        """The folded text that is searched."""


R = TypeVar("R", bound=Searched)

UNSAID = "не указано"


@dataclass(frozen=True)
class Facet(Generic[R]):
    """A side of a row under its title."""

    title: str
    said: Callable[[R], Iterable[str]]

    def values(self, row: R) -> Collection[str]:
        """Give the values of a row; where nothing is said, that it is not."""
        return {value or UNSAID for value in self.said(row)} or {UNSAID}

    def counted(self, rows: Iterable[R]) -> Mapping[str, int]:
        """Count the rows of each value, in the order of the alphabet; the unsaid come last."""
        found: dict[str, int] = {}
        for row in rows:
            for value in self.values(row):
                found[value] = found.get(value, 0) + 1
        return {value: found[value] for value in sorted(found, key=_order)}


def _order(value: str) -> tuple[bool, str]:
    return value == UNSAID, sort_key(value)
