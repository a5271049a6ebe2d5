"""The only road of a user's text into a paragraph: what was typed is what will be printed."""

import re
import unicodedata
from functools import cache, lru_cache, partial

from pyphen import Pyphen
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from mentoring_desktop.documents.fonts import Face
from mentoring_desktop.language.typography import nbsp

SOFT_HYPHEN = "\xad"
_LONGEST_WORD = 60
"""No Russian word is longer: what is longer has no syllables to be broken by."""
_ADDRESS = re.compile("[@/]")
"""An address is cut anywhere: a hyphen or a space put into it would make it another one."""
_NUMBERED = re.compile(r"\d+\)\xa0")
"""The number of an item stays with the beginning of its word."""
_INITIALS = re.compile(r"(?:\w\.)+\xa0\w+(?:-\w+)+$")
"""Initials stay with the first half of a double surname."""
_ALIKE = str.maketrans({"\u2011": "-", "\u202f": "\xa0", "\u2007": "\xa0"})
"""Letters that many faces lack, and those that print the same."""
_UNSEEN = {"Cc", "Cf", "Cs"}
"""Control and format marks and halves of surrogate pairs, by Unicode category."""


@lru_cache(maxsize=4096)
def text(typed: str, face: Face, style: ParagraphStyle, width: float = 0) -> str:
    """User's text as printed; with a width (points), words wider than it get places to break.

    Raises:
        MissingLetterError: the face has no such letter.
    """
    letters = plain(typed)
    face.require(letters)
    return fitted(letters, style, width, hyphen="- ") if width else letters


def fitted(letters: str, style: ParagraphStyle, width: float, hyphen: str = "-") -> str:
    """The text with places to break in words wider than this; ``hyphen`` is what breaks one.

    ReportLab breaks at spaces only, so that a hyphen must have one after it; Word needs none.
    """
    fit = partial(_fitted, style=style, room=width - style.leftIndent, hyphen=hyphen)
    return " ".join(map(fit, letters.split(" ")))


def plain(typed: str) -> str:
    """The text as it is printed, before places to break are put into it."""
    return nbsp(clean(typed))


def clean(typed: str) -> str:
    """The text composed and on one line, without marks that cannot be seen."""
    composed = unicodedata.normalize("NFC", typed).translate(_ALIKE)
    if composed.replace("\xa0", " ").isprintable():
        return composed
    return "".join(map(_printed, composed))


def _printed(letter: str) -> str:
    if letter.isspace():
        return letter if letter == "\xa0" else " "
    unseen = unicodedata.category(letter) in _UNSEEN or letter in "\ufffe\uffff"
    return "" if unseen else letter


def _fitted(word: str, style: ParagraphStyle, room: float, hyphen: str) -> str:
    """A word too wide breaks where it was glued, else after its hyphen, else by syllables."""
    if stringWidth(word, style.fontName, style.fontSize) <= room:
        return word
    fit = partial(_fitted, style=style, room=room, hyphen=hyphen)
    if _NUMBERED.match(word):
        number, first, *others = word.split("\xa0")
        begun = f"{number}\xa0{_broken(first, style, room, hyphen)}"
        return " ".join([begun, *map(fit, others)])
    if _INITIALS.match(word):
        return hyphen.join(_hyphenated(word, style, room))
    if "\xa0" in word:
        return " ".join(map(fit, word.split("\xa0")))
    return _broken(word, style, room, hyphen)


def _broken(word: str, style: ParagraphStyle, room: float, hyphen: str) -> str:
    if len(word) > _LONGEST_WORD or _ADDRESS.search(word):
        return word
    if "-" in word[1:-1]:
        lines = _hyphenated(word, style, room)
        return hyphen.join(_fitted(line, style, room, hyphen) for line in lines)
    return _syllables(word)


def _hyphenated(word: str, style: ParagraphStyle, room: float) -> list[str]:
    """Part a word at its hyphens into lines, as many parts in a line as go into it."""
    first, *others = word.split("-")
    lines = [first]
    for part in others:
        longer = f"{lines[-1]}-{part}"
        if stringWidth(f"{longer}-", style.fontName, style.fontSize) <= room:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


@lru_cache(maxsize=4096)
def _syllables(word: str) -> str:
    broken: str = _dictionary().inserted(word, hyphen=SOFT_HYPHEN)
    return broken


@cache
def _dictionary() -> Pyphen:
    return Pyphen(lang="ru_RU")
