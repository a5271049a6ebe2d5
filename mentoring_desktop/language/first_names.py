"""First names in cases: guards over the general rules."""

from mentoring_desktop.language import name_rules
from mentoring_desktop.language.endings import Declension, decline
from mentoring_desktop.language.grammar import Case, Gender

_MALE = (Declension("[чжшщц]", "", "а у а ем е"),)


def inflect(name: str, gender: Gender, case: Case) -> str:
    """Give a first name without spaces and hyphens in an oblique case."""
    declined = decline(name, case, _MALE) if gender is Gender.MALE else None
    return declined or name_rules.inflect("FIRSTNAME", name, gender, case)
