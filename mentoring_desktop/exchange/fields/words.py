"""Texts, lists, numbers and choices in a cell."""

import enum
import re
from collections.abc import Callable, Mapping
from typing import Any

from mentoring_desktop.entry import LONGEST, LONGEST_TEXT, cleaned, lines
from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields.field import CellError, Field, Found, Setting
from mentoring_desktop.language import counts, dates
from mentoring_desktop.language.folding import fold

_LISTED = re.compile(r"[,;\n]")
_NUMBER = re.compile(r"(\d{1,4})(?:[.,]0+)?(?:\s*(?:чел|л|г|год|м|шт)\w*\.?)?")
_NONE = {"нет", "не имеет", "не имею", "отсутствует", "отсутствуют"}
_LONGEST_NONE = max(map(len, _NONE))
_TRUE = {"да", "+", "1", "v", "x", "х", "✓", "есть"}
_FALSE = {"нет", "0"}


def text_of(cell: Cell) -> str:
    """Give a cell as the coordinator sees it in her spreadsheet."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        return repr(cell).replace(".", ",")
    return "" if cell is None else dates.requisite(cell) if not isinstance(cell, int) else str(cell)


def is_none(text: str) -> bool:
    """Tell whether a text only says that there is nothing."""
    return not text or (len(text) <= _LONGEST_NONE and fold(text) in _NONE)


def line(cell: Cell, longest: int = LONGEST) -> str:
    """Read a text of one line; «нет» says that there is none.

    Raises:
        CellError: the text is absurdly long.
    """
    text = _modest(text_of(cell), longest)
    text = " ".join(text.split()) if text.isprintable() else cleaned(text, longest)
    return "" if is_none(text) else text


def text_field(key: str, heading: str, *synonyms: str) -> Field:
    """Make a field of a short text."""
    return _simple(key, heading, synonyms, line, text_of)


def story_field(key: str, heading: str, *synonyms: str) -> Field:
    """Make a field of a text that may be long and have several lines."""
    return _simple(key, heading, synonyms, _story, text_of)


def post_field(key: str, heading: str, *synonyms: str) -> Field:
    """Make a field of a post: inside texts it begins with a small letter."""
    return _simple(key, heading, synonyms, lambda cell: _small(line(cell)), text_of)


def list_field(
    key: str,
    heading: str,
    *synonyms: str,
    item: Callable[[str], str] = str,
    longest: int = LONGEST,
) -> Field:
    """Make a field of several things with commas between them; ``item`` tidies each."""

    def read(cell: Cell) -> tuple[str, ...]:
        pieces = (" ".join(piece.split()) for piece in _LISTED.split(text_of(cell)))
        said = (item(_modest(piece, longest)) for piece in pieces if not is_none(piece))
        return tuple(dict.fromkeys(said))

    return _simple(key, heading, synonyms, read, ", ".join)


def number_field(key: str, heading: str, *synonyms: str, least: int, most: int) -> Field:
    """Make a field of a whole number."""

    def read(cell: Cell) -> int:
        said = fold(text_of(cell))
        found = _NUMBER.fullmatch("0" if is_none(said) else said)
        if not found or not least <= int(found[1]) <= most:
            raise CellError(f"Здесь нужно целое число от {least} до {most}.")
        return int(found[1])

    return _simple(key, heading, synonyms, read, lambda value: value)


def yes_field(key: str, heading: str, *synonyms: str) -> Field:
    """Make a field of «да» or «нет»."""

    def read(cell: Cell) -> bool:
        said = fold(text_of(cell))
        if said not in _TRUE | _FALSE:
            raise CellError("Здесь нужно «да» или «нет».")
        return said in _TRUE

    return _simple(key, heading, synonyms, read, lambda value: "да" if value else "нет")


def choice_field(
    key: str, heading: str, *synonyms: str, choices: Mapping[str, enum.Enum], kind: type[enum.Enum]
) -> Field:
    """Make a field of one value of a few; ``choices`` are beginnings of words that mean each."""

    def read(cell: Cell) -> enum.Enum:
        return _chosen(text_of(cell), kind, choices)

    return _simple(key, heading, synonyms, read, lambda value: value.value if value else None)


def _chosen(text: str, kind: type[enum.Enum], choices: Mapping[str, enum.Enum]) -> enum.Enum:
    said = fold(text)
    exact = next((each for each in kind if fold(str(each.value)) == said), None)
    meant = exact or next((each for word, each in choices.items() if said.startswith(word)), None)
    if meant is None:
        allowed = ", ".join(f"«{each.value}»" for each in kind)
        raise CellError(f"Такого значения нет. Может быть: {allowed}.")
    return meant


def _simple(
    key: str,
    heading: str,
    synonyms: tuple[str, ...],
    read: Callable[[Cell], Any],
    write: Callable[[Any], Cell],
) -> Field:
    def found(cell: Cell, _setting: Setting) -> Found:
        return Found({key: read(cell)})

    def written(value: Any, _setting: Setting) -> Cell:  # noqa: ANN401 - the field's own type
        return write(value)

    return Field(key, heading, found, written, synonyms)


def _story(cell: Cell) -> str:
    text = lines(_modest(text_of(cell), LONGEST_TEXT))
    return "" if is_none(text) else text


def _small(text: str) -> str:
    """Begin a text with a small letter, unless its first word is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _modest(text: str, longest: int) -> str:
    if len(text) > longest:
        signs = counts.count(longest, "знака", "знаков", "знаков")
        raise CellError(f"Слишком длинно: больше {signs}. Сократите текст.")
    return text
