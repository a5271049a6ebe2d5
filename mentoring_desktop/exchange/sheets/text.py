"""Lists kept as text: csv of any program, and what lies in the clipboard."""

import re
from collections import Counter
from collections.abc import Iterator

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.exchange.guard import unguarded
from mentoring_desktop.exchange.sheets import encoding, refusals
from mentoring_desktop.exchange.sheets.grid import Grid, Reading, Told
from mentoring_desktop.exchange.sheets.sheet import Sheet

_DELIMITERS = ("\t", ";", ",", "|")
"""The likeliest first."""
_SEP = re.compile(r'sep=([^"\n])\n', re.IGNORECASE)
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
"""How Excel is told that a number is a text: ="001"."""
_SAMPLE, _SAMPLE_LETTERS = 100, 65_536
"""Lines, and letters of them, by which the delimiter is told."""
_ENOUGH = 4
"""So many delimiters on a line are no less than more: a long text may have forty commas."""
_MOST_FIELDS = 16_384
"""Columns of a sheet in any program."""
_QUOTED = re.compile(r'(?<![^\t;,|\n])"(?:[^"]++|"")*+"(?![^\t;,|\n])')
"""Whole fields in quotes, whatever parts them."""
_LOST = re.compile(r"\?{3,}")


def of_text(name: str, data: bytes, told: Told) -> tuple[Sheet, ...]:
    """Read a csv; the first line may say ``sep=;``.

    Raises:
        MentoringError: there are too many rows, or the letters were lost when it was saved.
    """
    text = _lines(encoding.decoded(data) or "")
    _require_letters(name, text)
    said = _SEP.match(text)
    body = text[said.end() :] if said else text
    delimiter = said[1] if said else _delimiter(body)
    reading = Reading(refusals.in_file(name), told)
    return (_sheet(reading, _rows(body, delimiter)),)


def of_clipboard(text: str) -> Sheet:
    """Read what was copied in Excel, Calc or Р7: only cells that need it are in quotes there.

    Raises:
        MentoringError: there are too many rows.
    """
    reading = Reading(refusals.PASTED, lambda: None)
    return _sheet(reading, _rows(_lines(text), "\t", sparing=True))


def _sheet(reading: Reading, rows: Iterator[list[str]]) -> Sheet:
    grid = Grid(reading)
    for row, fields in enumerate(rows):
        if len(fields) > _MOST_FIELDS:
            raise refusals.far_cell(reading.where, row, len(fields) - 1)
        for column, field in enumerate(fields):
            grid.put(row, column, _as_text(field))
    return grid.sheet()


_FIELD = (
    r'[ ]*"(?P<quoted>(?:[^"]++|"")*+)"[ ]*(?P<end>{delimiter}|\n|\Z)'
    r"|(?P<bare>[^{delimiter}\n]*)(?P<end_bare>{delimiter}|\n|\Z)"
)
_NEEDS_QUOTES = ("\t", "\n", '""')


def _rows(text: str, delimiter: str, *, sparing: bool = False) -> Iterator[list[str]]:
    """Cut a text into rows of fields; a quote never closed is only a letter of its field.

    A sparing program quotes only what needs it, so other quotes belong to the cell.
    """
    field = re.compile(_FIELD.replace("{delimiter}", re.escape(delimiter)))
    row: list[str] = []
    for found in field.finditer(text):
        end = found["end"] or found["end_bare"] or ""
        if end or row or found[0]:
            row.append(_unquoted(found, end, sparing=sparing))
        if (end != delimiter and row) or len(row) > _MOST_FIELDS:
            yield row
            row = []


def _unquoted(found: re.Match[str], end: str, *, sparing: bool) -> str:
    inside = found["quoted"]
    if inside is None:
        return found["bare"]
    if sparing and not any(mark in inside for mark in _NEEDS_QUOTES):
        return found[0].removesuffix(end)
    return inside.replace('""', '"')


def _delimiter(text: str) -> str:
    """Tell by what the fields are parted: what cuts the most lines alike."""
    lines = _QUOTED.sub("", text[:_SAMPLE_LETTERS]).split("\n")[:_SAMPLE]
    return max(_DELIMITERS, key=lambda delimiter: _likeness(lines, delimiter))


def _likeness(lines: list[str], delimiter: str) -> int:
    cuts = Counter(line.count(delimiter) for line in lines)
    return max(times * times * min(many, _ENOUGH) for many, times in cuts.items())


def _as_text(field: str) -> str:
    """Give a field without the marks that only said it is a text, ours and those of others."""
    said = _AS_TEXT.fullmatch(field.strip())
    if said:
        return said[1].replace('""', '"')
    if (ours := unguarded(field)) != field:
        return ours
    marked = field.startswith("'") and "'" not in field[1:]
    return field[1:] if marked else field


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _require_letters(name: str, text: str) -> None:
    if text.isascii() and sum(map(len, _LOST.findall(text))) * 4 > len(text):
        raise MentoringError(
            f"В файле «{name}» вместо русских букв стоят вопросительные знаки: они потеряны при "
            f"сохранении. {refusals.SAVE_AS_XLSX}"
        )
