"""Patronymics in cases: guards over the general rules."""

from mentoring_desktop.language import name_rules
from mentoring_desktop.language.endings import Declension, decline
from mentoring_desktop.language.grammar import Case, Gender

_MALE = (Declension("", "ыч", "ыча ычу ыча ычем ыче"),)


def inflect(name: str, gender: Gender, case: Case) -> str:
    """Give a patronymic in an oblique case; «Тофик оглы» stays as it is."""
    declined = decline(name, case, _MALE) if gender is Gender.MALE else None
    return declined or name_rules.inflect("MIDDLENAME", name, gender, case)
