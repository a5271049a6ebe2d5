"""First names in cases: guards over the general rules."""

import re

from mentoring_desktop.language import name_rules
from mentoring_desktop.language.endings import Declension, decline
from mentoring_desktop.language.grammar import Case, Gender

_INDECLINABLE = re.compile(r"коста|шота", re.IGNORECASE)
"""With the stress on the last vowel: «имени Коста Хетагурова», «Шота Руставели»."""

_MALE = (Declension("[чжшщц]", "", "а у а ем е"),)
_FEMALE = (Declension(r"\b(?:адел|ассол|жизел|изабел|исабел|юдиф|суламиф)", "ь", "и и ь ью и"),)
"""Айгуль and Гузель stay as they are, these European names do not."""


def inflect(name: str, gender: Gender, case: Case) -> str:
    """Give a first name without spaces and hyphens in an oblique case."""
    if gender is Gender.MALE and _INDECLINABLE.fullmatch(name):
        return name
    declined = decline(name, case, _MALE if gender is Gender.MALE else _FEMALE)
    return declined or name_rules.inflect("FIRSTNAME", name, gender, case)
