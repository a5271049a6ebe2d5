"""Years in a cell: of birth, and of experience, from which the beginning is counted back."""

import re
from datetime import date

from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields.days import day_of
from mentoring_desktop.exchange.fields.field import CellError, Field, Found, Setting
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.language import dates
from mentoring_desktop.language.folding import fold
from mentoring_desktop.people.rules import LONGEST_LIFE, YOUNGEST

BIRTH = "person.birth_year"

_LONGEST = 70
_MONTHS = 12
_EXPERIENCE = re.compile(
    r"(?:(\d{1,2})(?:[.,](\d))?\s*(?:л|лет|г|год|года)?\.?)?"
    r"(?:[\s,и]*(\d{1,2})\s*(?:м|мес)\w*\.?)?(?:[\s,и]*\d{1,2}\s*(?:д|дн)\w*\.?)?"
)
_LESS = re.compile(r"(?:менее|до|меньше|<)\s*(?:1\s*)?(?:года?|1)?|нет|без стажа|б/с")


def birth_field(heading: str, *synonyms: str) -> Field:
    """Make a field of the year of birth; of a whole date only the year is kept (152-ФЗ ст. 5)."""

    def read(cell: Cell, setting: Setting) -> Found:
        year = day_of(cell, setting.today)[0].year
        if not setting.today.year - LONGEST_LIFE <= year <= setting.today.year - YOUNGEST:
            raise CellError(f"Год рождения {year} невозможен. Исправьте год.")
        return Found({BIRTH: year})

    return Field(BIRTH, heading, read, lambda value, _: value, synonyms)


def experience_field(key: str, day: str, heading: str, *synonyms: str) -> Field:
    """Make a field of experience in years; it fills ``day`` only where no day is known."""

    def read(cell: Cell, setting: Setting) -> Found:
        begun = _begun(cell, setting.today)
        note = f"начало посчитано от сегодня, {dates.requisite(begun)}"
        return Found({day: begun}, note, weak=True)

    return Field(key, heading, read, None, synonyms)


def _begun(cell: Cell, today: date) -> date:
    if isinstance(cell, date):
        return day_of(cell, today)[0]
    said = fold(text_of(cell))
    if _LESS.fullmatch(said):
        return today
    found = _EXPERIENCE.fullmatch(said)
    if not found or not (found[1] or found[3]) or int(found[1] or 0) > _LONGEST:
        raise CellError(f"Здесь нужен стаж от 0 до {_LONGEST} лет: «12» или «12 лет 3 мес.».")
    months = int(found[1] or 0) * _MONTHS + int(found[3] or 0)
    months += round(int(found[2] or 0) * _MONTHS / 10)
    return _back(today, months)


def _back(today: date, months: int) -> date:
    whole = today.year * _MONTHS + today.month - 1 - months
    # The last day of a short month must not become a day that is not there.
    return date(whole // _MONTHS, whole % _MONTHS + 1, min(today.day, 28))
