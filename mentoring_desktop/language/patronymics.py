"""Patronymics in cases: guards over the general rules."""

import re

from mentoring_desktop.language import name_rules
from mentoring_desktop.language.endings import Declension, decline
from mentoring_desktop.language.grammar import Case, Gender

SON = "оглы|оглу|улы|уулу|угли"
DAUGHTER = "кызы|гызы|кизи"
"""«Son of» and «daughter of» after the father's name, which stays as it is with them."""

_INDECLINABLE = re.compile(f".*(?:{SON}|{DAUGHTER})", re.IGNORECASE)

_MALE = (
    Declension("", "ыч", "ыча ычу ыча ычем ыче"),
    Declension("фок", "ич", "ича ичу ича ичем иче"),
)
"""Силыч; and Фокич, who is not stressed as Лукич is."""


def inflect(name: str, gender: Gender, case: Case) -> str:
    """Give a patronymic in an oblique case; of «Ахмат-Хаджиевич» only the end is changed."""
    if _INDECLINABLE.fullmatch(name):
        return name
    before, hyphen, last = name.rpartition("-")
    declined = decline(last, case, _MALE) if gender is Gender.MALE else None
    return before + hyphen + (declined or name_rules.inflect("MIDDLENAME", last, gender, case))
