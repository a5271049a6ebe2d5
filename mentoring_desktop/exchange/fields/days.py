"""Days in a cell, in all the spellings of schools; what was not said is supposed aloud."""

import re
from datetime import date, timedelta

from mentoring_desktop.entry import EARLIEST
from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields.field import CellError, Field, Found, Setting
from mentoring_desktop.language import dates
from mentoring_desktop.language.folding import fold

NOW = timedelta(0)

_WAY_OUT = "Напишите дату так: 01.09.2021."
_EXCEL_START = date(1899, 12, 30)
_SERIALS = range(14_611, 73_051)
"""Days of Excel from 1940 to 2099."""
_YEARS = range(1900, 2100)
_SCHOOL_YEAR_BEGINS = (9, 1)
_CENTURY = 100

_CLOCK = re.compile(
    r"[\st,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?"
    r"(?:z|\s*(?:gmt|utc)?\s*[+-]\d{1,2}(?::?\d{2})?)?$"
)
"""«10:00», «11:00:00 AM GMT+3»: the time of a stamp, which no day needs."""
_YEAR_SIGN = re.compile(r"\s*(?:г(?:\.|ода?)?|года)$")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[./,\s-]\s*(\d{1,2})\s*[./,\s-]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_IN_WORDS = re.compile(r"«?(?:(\d{1,2})»?[\s.-]*)?([а-я]{3,})[\s.,-]*(\d{4}|\d{2})")
_MONTH = re.compile(r"(\d{1,2})[./-](\d{4})")
_YEAR = re.compile(r"\d{4}")
_NO_DAY = {"нет", "не указано", "не указана", "неизвестно", "отсутствует"}
_MONTHS = {fold(month)[:3]: at for at, month in enumerate(dates.MONTHS, 1)} | {"мая": 5}


def day_field(
    key: str, heading: str, *synonyms: str, earliest: date = EARLIEST, ahead: timedelta = NOW
) -> Field:
    """Make a field of a day that has come, or lies no further ahead than is said."""

    def found(cell: Cell, setting: Setting) -> Found:
        return read(key, cell, setting, earliest=earliest, ahead=ahead)

    return Field(key, heading, found, _written, synonyms)


def read(
    key: str, cell: Cell, setting: Setting, *, earliest: date = EARLIEST, ahead: timedelta = NOW
) -> Found:
    """Read a day within its bounds.

    Raises:
        CellError: there is no such day, or it is yet to come, or absurdly long ago.
    """
    if isinstance(cell, str) and fold(cell) in _NO_DAY:
        return Found({})
    found, supposed = day_of(cell, setting.today)
    if found > setting.today + ahead:
        raise CellError(f"{dates.requisite(found)} ещё не наступило. Исправьте дату.")
    if found < earliest:
        raise CellError(f"{dates.requisite(found)} — слишком давно. Исправьте год.")
    note = f"записано {dates.requisite(found)}, указан только {supposed}" if supposed else ""
    return Found({key: found}, note)


def day_of(cell: Cell, today: date) -> tuple[date, str]:
    """Give the day a cell names, and what alone was said of it if not all: «год», «месяц».

    Raises:
        CellError: it names no day.
    """
    if isinstance(cell, date):
        return cell, ""
    if isinstance(cell, int | float):
        return _of_number(int(cell), today)
    text = _YEAR_SIGN.sub("", _CLOCK.sub("", fold(cell or ""))).strip()
    if text.isdecimal():
        return _of_number(int(text[:6]), today)
    return _of_text(text, today)


def _of_number(number: int, today: date) -> tuple[date, str]:
    if number in _YEARS:
        return _in_year(number, today), "год"
    if number in _SERIALS:
        return _EXCEL_START + timedelta(days=number), ""
    raise CellError(f"Это не дата. {_WAY_OUT}")


def _of_text(text: str, today: date) -> tuple[date, str]:
    if found := _DAY_FIRST.fullmatch(text):
        return _made(found[3], found[2], found[1], today), ""
    if found := _YEAR_FIRST.fullmatch(text):
        return _made(found[1], found[2], found[3], today), ""
    if found := _MONTH.fullmatch(text):
        return _made(found[2], found[1], "1", today), "месяц"
    if (found := _IN_WORDS.fullmatch(text)) and found[2][:3] in _MONTHS:
        made = _made(found[3], _MONTHS[found[2][:3]], found[1] or "1", today)
        return made, "" if found[1] else "месяц"
    raise CellError(f"Это не дата. {_WAY_OUT}")


def _made(year: str, month: str | int, day: str, today: date) -> date:
    whole = int(year)
    if whole < _CENTURY:
        whole += today.year - today.year % _CENTURY
        whole -= _CENTURY if whole > today.year + 1 else 0
    try:
        return date(whole, int(month), int(day))
    except ValueError as error:
        raise CellError(f"Такого дня нет. {_WAY_OUT}") from error


def _in_year(year: int, today: date) -> date:
    """Suppose the first day of the school year, or of the year where that is yet to come."""
    begins = date(year, *_SCHOOL_YEAR_BEGINS)
    return date(year, 1, 1) if begins > today >= date(year, 1, 1) else begins


def _written(value: date | None, _setting: Setting) -> Cell:
    return value
