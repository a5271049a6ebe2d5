"""Telephones and addresses of e-mail in a cell, whichever way they are written."""

import re
from collections.abc import Sequence

from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields.field import CellError, Field, Found, Setting
from mentoring_desktop.exchange.fields.words import is_none, text_of

PHONE, EMAIL = "person.phone", "person.email"

_PIECES = re.compile(r"[,;\n]|\s/\s")
_EMAIL_PIECES = re.compile(r"[,;\s]+")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\".]+(?:\.[^\s@<>()\[\],;:\\\".]+)+")
_FIND_EMAIL = re.compile(r"\S*@\S*")
_RUSSIAN_LETTERS = re.compile("[а-яё]", re.IGNORECASE)
_DIGITS = re.compile(r"\D")
_USUAL = re.compile(
    r"(?:(?:\+7|8|7)[ -]?)?\(?(\d{3})\)?[ -]?(\d{3})[ -]?(\d{2})[ -]?(\d{2})", re.ASCII
)
"""One Russian number, as nearly all are written."""
_ABROAD = 10
"""Digits of a Russian number without the code of the country."""
_LOCAL = range(5, 8)
_WORD = re.compile(r"^[^\d+(]*?(?:тел|моб|сот|раб|дом)\w*\.?:?\s*", re.IGNORECASE)


def phone_field(heading: str, *synonyms: str) -> Field:
    """Make a field of telephones."""
    return Field(PHONE, heading, lambda cell, _: Found({PHONE: phone(cell)}), _written, synonyms)


def email_field(heading: str, *synonyms: str) -> Field:
    """Make a field of an address of e-mail; of several the first is kept, which is said."""

    def read(cell: Cell, _setting: Setting) -> Found:
        first, *others = emails(cell) or [""]
        return Found({EMAIL: first}, _not_kept(others))

    return Field(EMAIL, heading, read, _written, synonyms)


def contacts_field(heading: str, *synonyms: str) -> Field:
    """Make a field of both in one column."""

    def read(cell: Cell, _setting: Setting) -> Found:
        text = text_of(cell)
        addresses = _FIND_EMAIL.findall(text)
        rest = re.sub(r"(?:e-?mail|эл\.? ?почта|почта)\s*:?", " ", _FIND_EMAIL.sub(",", text))
        first, *others = emails(", ".join(addresses)) or [""]
        found = {EMAIL: first, PHONE: phone(rest)}
        return Found({key: value for key, value in found.items() if value}, _not_kept(others))

    return Field("person.contacts", heading, read, None, synonyms)


def phone(cell: Cell) -> str:
    """Read telephones: «+7 900 000-00-00», or short ones of the town as they are.

    Raises:
        CellError: a number has too few or too many digits.
    """
    text = str(int(cell)) if isinstance(cell, int | float) else text_of(cell)
    if usual := _USUAL.fullmatch(text):
        return "+7 {} {}-{}-{}".format(*usual.groups())
    if is_none(text.strip()):
        return ""
    pieces = (" ".join(_WORD.sub("", piece).split()) for piece in _PIECES.split(text))
    return ", ".join(dict.fromkeys(_number(piece) for piece in pieces if piece.strip(" .")))


def emails(cell: Cell) -> list[str]:
    """Read addresses of e-mail, in small letters.

    Raises:
        CellError: it is no address.
    """
    text = text_of(cell)
    if text.isascii() and _EMAIL.fullmatch(text):
        return [text.lower()]
    if is_none(text.strip()):
        return []
    pieces = [piece.strip(".").lower() for piece in _EMAIL_PIECES.split(text) if piece]
    for piece in pieces:
        if not _EMAIL.fullmatch(piece):
            raise CellError("Это не адрес почты. Напишите так: ivanova@school.ru.")
        if _RUSSIAN_LETTERS.search(piece.partition("@")[0]):
            raise CellError("В адресе почты русские буквы. Наберите их по-английски.")
    return list(dict.fromkeys(pieces))


def _not_kept(others: Sequence[str]) -> str:
    return f"не загружается вторая почта: {', '.join(others)}" if others else ""


def _number(piece: str) -> str:
    digits = _DIGITS.sub("", piece)
    if len(digits) == _ABROAD + 1 and digits[0] in "78" and not piece.startswith("+8"):
        digits = digits[1:]
    if len(digits) == _ABROAD:
        return f"+7 {digits[:3]} {digits[3:6]}-{digits[6:8]}-{digits[8:]}"
    foreign = piece.startswith("+") and _ABROAD < len(digits) <= _ABROAD + 5
    if foreign or (len(digits) in _LOCAL and not re.search("[^\\W\\d_]", piece)):
        return piece
    raise CellError("В номере телефона должно быть 10 или 11 цифр. Исправьте номер.")


def _written(value: str, _setting: Setting) -> Cell:
    return value
