"""Surnames in cases: guards over the general rules, which know neither stress nor origin."""

import re

from mentoring_desktop.language import name_rules
from mentoring_desktop.language.endings import Declension, decline, decline_listed
from mentoring_desktop.language.grammar import Case, Gender
from mentoring_desktop.language.surname_words import WORDS

_INDECLINABLE = re.compile(
    r".*(?:[оеэиуюыё]|[иу]а|ых|(?<![лр])их)|дюма|золя|дега|петипа|труайя", re.IGNORECASE
)
"""Шевченко, Дубяго, Гарсиа, Бенуа, Черных; but Дитрих and Эрлих are declined."""

_VOWEL, _OTHER = "[аеёиоуыэюя]", "[^аеёиоуыэюя]"

_DECLENSIONS = (
    # a vowel that falls out, or stays against the general rule
    Declension(_VOWEL, "ёк", "йка йку йка йком йке"),
    Declension("[чшжщ]", "ёк", "ка ку ка ком ке"),
    Declension("", "ёк", "ька ьку ька ьком ьке"),
    Declension(f"{_VOWEL}.*[чшжщ]|[оеё]н", "ок", "ка ку ка ком ке"),
    Declension(rf"хейф|\b{_OTHER}", "ец", "еца ецу еца ецем еце"),
    Declension(_OTHER * 2, "ец", "еца ецу еца ецом еце"),
    Declension(_VOWEL, "ец", "йца йцу йца йцем йце"),
    Declension("л", "ец", "ьца ьцу ьца ьцом ьце"),
    Declension("", "ец", "ца цу ца цем це"),
    # the stress, which tells «-ом» from «-ем»
    Declension(rf"\b{_OTHER}*{_VOWEL}{_OTHER}*[чщж]|[ая]ч|ыш", "", "а у а ом е"),
    Declension("[чжшщц]", "", "а у а ем е"),
    Declension("[чжшщ]", "а", "и е у ей е"),
    Declension("[ая]р", "ь", "я ю я ём е"),
    # foreign, in spite of -ин and -их
    Declension(r"\b\w", "ин", "ина ину ина ином ине"),
    Declension("[лр]их", "", "а у а ом е"),
    # a noun that looks like an adjective: Кий, Стрый
    Declension(rf"\b{_OTHER}+", "ий", "ия ию ия ием ие"),
    Declension(rf"\b{_OTHER}+", "ый", "ыя ыю ыя ыем ые"),
    # an adjective unlike others: Большой, Куцый
    Declension("[гкхжшчщ]", "ой", "ого ому ого им ом"),
    Declension("ц", "ый", "его ему его ым ем"),
)


def inflect(surname: str, gender: Gender, case: Case) -> str:
    """Give a surname without spaces and hyphens in an oblique case."""
    unchanged = gender is Gender.FEMALE and surname[-1].lower() not in "ая"
    if unchanged or _INDECLINABLE.fullmatch(surname):
        return surname
    return (
        decline_listed(surname, case, WORDS)
        or decline(surname, case, _DECLENSIONS)
        or name_rules.inflect("LASTNAME", surname, gender, case)
    )
