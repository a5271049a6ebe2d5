"""Lists inside a paper: a semicolon after every item, a full stop after the last."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ABBREVIATED = re.compile(r"(?:^|[\s.])\w{1,2}\.$")


@dataclass(frozen=True, kw_only=True)
class Item:
    """A line of a list, its marker («1)», «–» or none) and what is listed under it."""

    text: str
    marker: str = ""
    items: "tuple[Item, ...]" = ()


@dataclass(frozen=True)
class Line:
    """An item as printed: how deep it stands, and its text with the stop it needs."""

    depth: int
    text: str
    marked: bool


def lines(items: Sequence[Item]) -> list[Line]:
    """All items in reading order; user's own stop at the end of an item gives way to the list's."""
    flat = list(_flat(items, 0))
    last = len(flat) - 1
    return [
        Line(depth, f"{item.marker}\xa0{body}".lstrip(), bool(item.marker))
        for number, (depth, item) in enumerate(flat)
        for body in [_stopped(item.text, ":" if item.items else "." if number == last else ";")]
    ]


def numbered(texts: Sequence[str]) -> list[Line]:
    """Plain texts as items «1)», «2)», …; a single one needs no number."""
    single = len(texts) == 1
    return lines(
        [
            Item(text=text, marker="" if single else f"{number})")
            for number, text in enumerate(texts, 1)
        ]
    )


def _flat(items: Sequence[Item], depth: int) -> Iterator[tuple[int, Item]]:
    for item in items:
        yield depth, item
        yield from _flat(item.items, depth + 1)


def _stopped(text: str, stop: str) -> str:
    """The text with this stop, unless it ends with a stronger one; «и др.» keeps its point."""
    text = text.rstrip()
    if text.endswith(("!", "?", "…")) or not text:
        return text
    if _ABBREVIATED.search(text):
        return text if stop == "." else text + stop
    return text.rstrip(".;:, ") + stop
