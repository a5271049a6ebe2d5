"""Tables of HTML, which 1С and electronic journals often save under the name .xls.

The parser of the standard library needs ten seconds for 150 KB of unclosed tags, so the few tags
that matter are found here by one expression, in time that grows with the size only.
"""

import re
from collections.abc import Iterator
from html import unescape

from mentoring_desktop.exchange.sheets import encoding, refusals
from mentoring_desktop.exchange.sheets.grid import LAST_ROW, MOST_COLUMNS, Grid, Reading, Told
from mentoring_desktop.exchange.sheets.sheet import Sheet

_ASIDE = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|comment)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b([^<>]*)>|<[!?/][^<>]*>", re.IGNORECASE)
_SPAN = re.compile(r"\b(row|col)span\s*=\s*[\"']?\s*(\d{1,7})", re.IGNORECASE)
_BLOCKS = {"br", "p", "div", "li"}
_BLANKS = re.compile(r"\s+")


def of_html(name: str, data: bytes, told: Told) -> tuple[Sheet, ...]:
    """Read every table as a sheet; a table inside a cell of another is a sheet of its own.

    Raises:
        MentoringError: there is no table, or it is larger than a list.
    """
    text = encoding.decoded(data) or ""
    reading = Reading(refusals.in_file(name), told)
    open_tables: list[_Table] = []
    tables: list[_Table] = []
    for tag, attributes, words in _tags(_ASIDE.sub("", text)):
        if tag == "table":
            open_tables.append(_Table(Grid(reading)))
            tables.append(open_tables[-1])
        elif tag == "/table":
            if open_tables:
                open_tables.pop().end_cell()
        elif open_tables:
            open_tables[-1].take(tag, attributes)
        if open_tables:
            open_tables[-1].add(words)
    if not tables:
        raise refusals.not_a_table(name, "страница, сохранённая из браузера")
    for table in open_tables:
        table.end_cell()
    return tuple(table.sheet() for table in tables)


def _tags(text: str) -> Iterator[tuple[str, str, str]]:
    """Give each tag, «/td» for an end, with its attributes and the words after it."""
    last, attributes, at = "", "", 0
    for found in _TAG.finditer(text):
        yield last, attributes, text[at : found.start()]
        last = f"{found[1] or ''}{(found[2] or '').casefold()}"
        attributes, at = found[3] or "", found.end()
    yield last, attributes, text[at:]


class _Table:
    """Puts cells into a grid, past the places that cells from above reach down to."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._row = self._column = -1
        self._free_from: dict[int, int] = {}
        """The first row of a column that no cell from above reaches."""
        self._span = (1, 1)
        self._words: list[str] | None = None
        self._caption: list[str] = []
        self._in_caption = False

    def take(self, tag: str, attributes: str) -> None:
        """Take a tag inside the table."""
        if tag in ("tr", "/tr"):
            self.end_cell()
            self._row, self._column = self._row + (tag == "tr"), -1
        elif tag in ("td", "th"):
            self.end_cell()
            self._begin_cell(attributes)
        elif tag in ("/td", "/th"):
            self.end_cell()
        elif tag in ("caption", "/caption"):
            self._in_caption = tag == "caption"
        elif tag in _BLOCKS and self._words:
            self._words.append("\n")

    def add(self, words: str) -> None:
        """Take the words between two tags; a line end in them is only a blank."""
        into = self._caption if self._in_caption else self._words
        if into is not None:
            into.append(_BLANKS.sub(" ", unescape(words)))

    def end_cell(self) -> None:
        """Put the words of the open cell, if one is open, into the grid."""
        words, self._words = self._words, None
        if words is None:
            return
        down, across = self._span
        text = "".join(words)
        if text.strip():
            self._grid.put(self._row, self._column, text)
        if down > 1 or across > 1:
            right = self._column + across - 1
            self._grid.merge((self._row, self._column, self._row + down - 1, right))
            taken = range(self._column, min(right, MOST_COLUMNS) + 1)
            self._free_from |= dict.fromkeys(taken, self._row + down)
        self._column += across - 1

    def sheet(self) -> Sheet:
        """Give the table."""
        return self._grid.sheet(" ".join("".join(self._caption).split()))

    def _begin_cell(self, attributes: str) -> None:
        self._row = max(self._row, 0)
        self._column += 1
        while self._free_from.get(self._column, 0) > self._row:
            self._column += 1
        spans = {way.casefold(): int(many) for way, many in _SPAN.findall(attributes)}
        down, across = max(1, spans.get("row", 1)), max(1, spans.get("col", 1))
        self._span = (min(down, LAST_ROW), min(across, MOST_COLUMNS))
        self._words = []
