"""Tables of Excel in XML of the year 2003, which journals and reports still give as .xls."""

from datetime import datetime

from mentoring_desktop.exchange.sheets import elements, refusals
from mentoring_desktop.exchange.sheets.elements import Attributes
from mentoring_desktop.exchange.sheets.grid import Grid, Reading, Told
from mentoring_desktop.exchange.sheets.sheet import Sheet

_LAST_DIGITS = 7


def of_xml_2003(name: str, data: bytes, told: Told) -> tuple[Sheet, ...]:
    """Read the worksheets.

    Raises:
        MentoringError: the file is damaged, hostile, or larger than a list.
    """
    reader = _Reader(Reading(refusals.in_file(name), told))
    elements.walk(name, data, told, reader.started, reader.ended, reader.texted)
    return tuple(reader.sheets)


class _Reader:
    """Follows the elements: rows and cells go one after another unless they say their place."""

    def __init__(self, reading: Reading) -> None:
        self.sheets: list[Sheet] = []
        self._reading = reading
        self._title = ""
        self._hidden = False
        self._grid = Grid(reading)
        self._row = self._column = self._right = -1
        self._kind: str | None = None
        self._in_visible = False
        self._text = ""

    def started(self, tag: str, attributes: Attributes) -> None:
        """Take the start of an element."""
        if tag == "ss:Worksheet":
            self._title, self._hidden = attributes.get("ss:Name", ""), False
            self._grid, self._row = Grid(self._reading), -1
        elif tag == "ss:Row":
            self._row, self._right = _place(attributes, self._row), -1
        elif tag == "ss:Cell":
            self._column = _place(attributes, self._right)
            across, down = (_number(attributes, f"ss:Merge{way}") for way in ("Across", "Down"))
            self._right = self._column + across
            if across or down:
                self._grid.merge((self._row, self._column, self._row + down, self._right))
        elif tag == "Visible":
            self._in_visible, self._text = True, ""
        elif tag == "ss:Data":
            self._kind, self._text = attributes.get("ss:Type", ""), ""

    def texted(self, text: str) -> None:
        """Take a piece of text."""
        if self._kind is not None or self._in_visible:
            self._text += text

    def ended(self, tag: str) -> None:
        """Take the end of an element."""
        if tag == "ss:Data" and self._kind is not None:
            self._grid.put(max(0, self._row), max(0, self._column), _value(self._kind, self._text))
            self._kind = None
        elif tag == "Visible":
            self._hidden = self._text != "SheetVisible"
            self._in_visible = False
        elif tag == "ss:Worksheet":
            self.sheets.append(self._grid.sheet(self._title, hidden=self._hidden))


def _place(attributes: Attributes, last: int) -> int:
    said = _number(attributes, "ss:Index")
    return said - 1 if said else last + 1


def _number(attributes: Attributes, key: str) -> int:
    said = attributes.get(key, "0")
    return int(said) if said.isdecimal() and len(said) <= _LAST_DIGITS else 0


def _value(kind: str, text: str) -> object:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return text == "1" if kind == "Boolean" else text
