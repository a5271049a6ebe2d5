"""Tables of LibreOffice, Р7 and МойОфис (.ods, and .fods in one file)."""

import re
from datetime import date, datetime, timedelta

from mentoring_desktop.exchange.sheets import elements, refusals
from mentoring_desktop.exchange.sheets.archive import Archive
from mentoring_desktop.exchange.sheets.elements import Attributes
from mentoring_desktop.exchange.sheets.grid import MOST_COLUMNS, MOST_ROWS, Grid, Reading, Told
from mentoring_desktop.exchange.sheets.sheet import Sheet

_CELL, _COVERED = "table:table-cell", "table:covered-table-cell"
_ASIDE = {"office:annotation", "table:shapes", "table:tracked-changes", "frame"}
"""What stands beside the list with rows and texts of its own."""
_LINES = {"text:p", "text:h"}
_SPACE, _TAB, _BREAK = "text:s", "text:tab", "text:line-break"
_NUMBERS = {"float", "currency", "percentage"}
_TIME = re.compile(r"(-?)PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")
_LAST_DIGITS = 7
"""A count of rows or cells with more digits is no count."""


def of_ods(name: str, data: bytes, told: Told) -> tuple[Sheet, ...]:
    """Read the tables of an .ods.

    Raises:
        MentoringError: the file is damaged, hostile, or larger than a list.
    """
    return of_flat_ods(name, Archive(name, data, told).read("content.xml"), told)


def of_flat_ods(name: str, data: bytes, told: Told) -> tuple[Sheet, ...]:
    """Read the tables of a .fods.

    Raises:
        MentoringError: the file is damaged, hostile, or larger than a list.
    """
    reader = _Reader(Reading(refusals.in_file(name), told))
    elements.walk(name, data, told, reader.started, reader.ended, reader.texted)
    return tuple(reader.sheets)


class _Reader:
    """Follows the elements: a row and a cell may stand for many equal ones."""

    def __init__(self, reading: Reading) -> None:
        self.sheets: list[Sheet] = []
        self._reading = reading
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._table: Attributes = {}
        self._grid: Grid | None = None
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._values: list[tuple[int, int, object]] = []
        self._cell: Attributes | None = None
        self._text = ""
        self._aside = 0

    def started(self, tag: str, attributes: Attributes) -> None:
        """Take the start of an element."""
        if self._aside or tag in _ASIDE:
            self._aside += 1
        elif tag == "style:style":
            self._style = attributes.get("style:name", "")
        elif tag == "style:table-properties":
            if attributes.get("table:display") == "false":
                self._hidden_styles.add(self._style)
        elif tag == "table:table":
            self._table, self._grid, self._row = attributes, Grid(self._reading), 0
        elif tag == "table:table-row":
            self._rows, self._column = _count(attributes, "table:number-rows-repeated"), 0
            self._values = []
        elif tag in (_CELL, _COVERED):
            self._columns = _count(attributes, "table:number-columns-repeated")
            self._cell, self._text = attributes, ""
        elif self._cell is not None:
            self._in_cell(tag)

    def texted(self, text: str) -> None:
        """Take a piece of text."""
        if self._cell is not None and not self._aside:
            self._text += text

    def ended(self, tag: str) -> None:
        """Take the end of an element."""
        if self._aside:
            self._aside -= 1
        elif tag in (_CELL, _COVERED):
            self._end_cell(covered=tag == _COVERED)
        elif tag == "table:table-row":
            self._end_row()
        elif tag == "table:table" and self._grid:
            title = self._table.get("table:name", "")
            hidden = self._table.get("table:style-name") in self._hidden_styles
            self.sheets.append(self._grid.sheet(title, hidden=hidden))
            self._grid = None

    def _in_cell(self, tag: str) -> None:
        if tag in _LINES and self._text:
            self._text += "\n"
        elif tag == _SPACE:
            self._text += " "
        elif tag in (_TAB, _BREAK):
            self._text += "\n" if tag == _BREAK else " "

    def _end_cell(self, *, covered: bool) -> None:
        cell, self._cell = self._cell or {}, None
        value = "" if covered else _value(cell, self._text)
        if value != "":
            self._values.append((self._column, min(self._columns, MOST_COLUMNS + 1), value))
        self._merge(cell)
        self._column += self._columns

    def _merge(self, cell: Attributes) -> None:
        down = _count(cell, "table:number-rows-spanned")
        across = _count(cell, "table:number-columns-spanned")
        if self._grid and (down > 1 or across > 1):
            bottom, right = self._row + down - 1, self._column + across - 1
            self._grid.merge((self._row, self._column, bottom, right))

    def _end_row(self) -> None:
        if self._grid and self._values:
            for row in range(self._row, self._row + min(self._rows, MOST_ROWS + 1)):
                for column, columns, value in self._values:
                    for at in range(column, column + columns):
                        self._grid.put(row, at, value)
        self._row += self._rows


def _count(attributes: Attributes, key: str) -> int:
    said = attributes.get(key, "1")
    return max(1, int(said)) if said.isdecimal() and len(said) <= _LAST_DIGITS else 1


def _value(cell: Attributes, text: str) -> object:
    """Give the value a cell keeps, or its text where it keeps none that can be read."""
    kind = cell.get("office:value-type", "")
    try:
        if kind in _NUMBERS:
            return float(cell["office:value"])
        if kind == "date":
            return _moment(cell["office:date-value"])
        if kind == "time":
            return _span(cell["office:time-value"])
        if kind == "boolean":
            return cell["office:boolean-value"] == "true"
    except (KeyError, ValueError, OverflowError):
        return text
    return text


def _moment(said: str) -> date | datetime:
    return datetime.fromisoformat(said) if "T" in said else date.fromisoformat(said)


def _span(said: str) -> timedelta:
    found = _TIME.fullmatch(said)
    if not found:
        raise ValueError(said)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    span = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -span if found[1] else span
