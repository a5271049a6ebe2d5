"""A value as it stands in a file, made the plain value the coordinator sees."""

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import MAXYEAR, date, datetime, time, timedelta
from typing import Any, cast

from mentoring_desktop.exchange.cell import Cell

_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_UNSEEN = {"Cc", "Cf", "Cs"}
"""Control and format marks and halves of surrogate pairs, by Unicode category."""
_SEAM = "¦"
"""Joins texts to look at them at once; it stands in no list, and where it does, no harm is done."""
_ODD = (f" {_SEAM}", f"{_SEAM} ", "#", "Err:", "Ошибка:")
_EXACT = 2**53
"""A larger float says nothing of its last digits."""
_RUSSIAN = {
    "#NULL!": "#ПУСТО!",
    "#DIV/0!": "#ДЕЛ/0!",
    "#VALUE!": "#ЗНАЧ!",
    "#REF!": "#ССЫЛКА!",
    "#NAME?": "#ИМЯ?",
    "#NUM!": "#ЧИСЛО!",
    "#N/A": "#Н/Д",
    "#SPILL!": "#ПЕРЕНОС!",
    "#CALC!": "#ВЫЧИСЛ!",
}
_ERROR = re.compile(
    r"#(?:[A-ZА-ЯЁ0/]+[!?]|N/A|Н/Д|GETTING_DATA|ОЖИДАНИЕ_ДАННЫХ)|(?:Err|Ошибка):\d{3}"
)
_LATTICE = re.compile("#{2,}")
_START, _EARLY_START = datetime(1899, 12, 30), datetime(1899, 12, 31)  # noqa: DTZ001 - wall dates
_MAC_START = datetime(1904, 1, 1)  # noqa: DTZ001
_LEAP_DAY = 60
_HALF_SECOND = 500_000


def tidy(value: object) -> Cell:
    """Give a value of any reader as a cell; anything unknown becomes text."""
    return _TIDY.get(type(value), _other)(value)


def tidy_column(values: Sequence[object]) -> tuple[Sequence[Cell], dict[int, str]]:
    """Give many values of a column as cells, and by their place the troubles instead of them.

    Where the values are alike, this takes a small part of the time of one after another.
    """
    kinds = set(map(type, values))
    if kinds == {date}:
        return cast("Sequence[date]", values), {}
    if kinds == {float}:
        return [_number(number) for number in cast("Sequence[float]", values)], {}
    if kinds == {str} and _are_plain(texts := cast("Sequence[str]", values)):
        return [text or None for text in texts], {}
    cells = [tidy(value) for value in values]
    whys = {at: trouble(cell) for at, cell in enumerate(cells) if isinstance(cell, str)}
    troubles = {at: why for at, why in whys.items() if why}
    return [None if at in troubles else cell for at, cell in enumerate(cells)], troubles


def trouble(text: str) -> str:
    """Tell why a text is no value but a mark that a value is missing, or give nothing."""
    if _ERROR.fullmatch(text):
        return f"вместо значения ошибка {_RUSSIAN.get(text, text)}"
    if _LATTICE.fullmatch(text):
        return "вместо значения знаки ##: столбец был слишком узким"
    return ""


def plain(text: str) -> str:
    """Give a text composed, without unseen marks, with single plain spaces; lines stay apart."""
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    seen = "".join(letter for letter in text if _is_seen(letter))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in seen.split("\n")).strip()


def of_serial(days: float, *, from_1904: bool) -> Cell:
    """Give the date or time that a workbook keeps as a number of days.

    Excel believes that 29 February 1900 was, so days up to 59 count from another start.
    """
    start = _MAC_START if from_1904 else _START if days >= _LEAP_DAY else _EARLY_START
    if 0 <= days < 1:
        return _span(timedelta(days=days))
    try:
        return tidy(start + timedelta(days=days))
    except (OverflowError, ValueError):
        return tidy(days)


def _are_plain(texts: Sequence[str]) -> bool:
    joined = _SEAM.join(texts)
    return _is_plain(joined) and not any(mark in joined for mark in _ODD)


def _is_plain(text: str) -> bool:
    return (
        text.isprintable()
        and "  " not in text
        and text[:1] != " "
        and text[-1:] != " "
        and unicodedata.is_normalized("NFC", text)
    )


def _is_seen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) not in _UNSEEN


def _text(value: str) -> Cell:
    return (value if _is_plain(value) else plain(value)) or None


def _number(value: float) -> Cell:
    if math.isfinite(value):
        return int(value) if value.is_integer() and abs(value) < _EXACT else value
    return str(value)


def _moment(value: datetime) -> Cell:
    if value.microsecond >= _HALF_SECOND and value.year < MAXYEAR:
        value += timedelta(seconds=1)
    if value.time().replace(microsecond=0) == time.min:
        return value.date()
    return f"{value:%d.%m.%Y} {_clock(value.hour, value.minute, value.second)}"


def _span(value: timedelta) -> Cell:
    seconds = round(value.total_seconds())
    sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
    return sign + _clock(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _other(value: object) -> Cell:
    return None if value is None else _text(str(value))


_TIDY: dict[type, Callable[[Any], Cell]] = {
    str: _text,
    float: _number,
    int: lambda value: value,
    date: lambda value: value,
    bool: lambda value: "да" if value else "нет",
    datetime: _moment,
    time: lambda value: _clock(value.hour, value.minute, value.second),
    timedelta: _span,
}
