"""The qualification category in a cell: «высшая», «ВКК», «1 кв. кат.», «СЗД», «б/к»."""

import re
from typing import Any

from mentoring_desktop.exchange.cell import Cell
from mentoring_desktop.exchange.fields.days import day_of
from mentoring_desktop.exchange.fields.field import CellError, Field, Found, Setting
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.people import Category

CATEGORY, CATEGORY_ON = "person.category", "person.category_on"

_SPELLINGS = (
    (Category.MENTOR, r"(?:педагог\W*)?наставник"),
    (Category.METHODIST, r"(?:педагог\W*)?методист"),
    (Category.NONE, r"б\W?к|без|не(?:т|\s|\b)|не аттест|молод"),
    (Category.HIGHEST, r"выс|вкк?\b|в\.?\s*к"),
    (Category.FIRST, r"перв|1|i\b|пкк?\b|п\.?\s*к"),
    (Category.SZD, r"сзд|соотв"),
)
"""How the beginning of a cell tells each, the special ones first."""

_PATTERNS = tuple((category, re.compile(pattern)) for category, pattern in _SPELLINGS)
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")


def category_field(heading: str, *synonyms: str) -> Field:
    """Make a field of the category; a date in the same cell is the day it was given."""

    def read(cell: Cell, setting: Setting) -> Found:
        text = text_of(cell)
        values: dict[str, Any] = {CATEGORY: _category(text)}
        day = _DAY.search(text)
        given = day_of(day[0], setting.today)[0] if day else None
        if given and given <= setting.today and "до" not in fold(text):
            values[CATEGORY_ON] = given
        return Found(values)

    def written(value: Category, _setting: Setting) -> Cell:
        return value.value

    return Field(CATEGORY, heading, read, written, synonyms)


def _category(text: str) -> Category:
    said = fold(text).lstrip("«\"'( ").replace("квалификационная категория", "").strip()
    for category, pattern in _PATTERNS:
        if pattern.match(said):
            return category
    raise CellError(
        "Такой категории нет. Может быть: высшая, первая, соответствие занимаемой должности, "
        "педагог-методист, педагог-наставник, без категории."
    )
