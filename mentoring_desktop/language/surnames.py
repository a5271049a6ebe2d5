"""Surnames in cases: guards over the general rules, which know neither stress nor origin."""

import re

from mentoring_desktop.language import name_rules
from mentoring_desktop.language.endings import Declension, decline
from mentoring_desktop.language.grammar import Case, Gender

_INDECLINABLE = re.compile(
    r".*(?:[оеэиуюыё]|[иу]а|ых|(?<![лр])их)|дюма|золя|дега|петипа|труайя", re.IGNORECASE
)
"""Шевченко, Дубяго, Гарсиа, Бенуа, Черных; but Дитрих and Эрлих are declined."""

_VOWEL, _OTHER = "[аеёиоуыэюя]", "[^аеёиоуыэюя]"

_DECLENSIONS = (
    # a vowel that falls out, or stays against the general rule
    Declension("солов|вороб|мурав|короб", "ей", "ья ью ья ьём ье"),
    Declension(r"\bза", "яц", "йца йцу йца йцем йце"),
    Declension(r"\b(?:ор|коз|ос)", "[её]л", "ла лу ла лом ле"),
    Declension(rf"хейф|\b{_OTHER}", "ец", "еца ецу еца ецем еце"),
    Declension(_OTHER * 2, "ец", "еца ецу еца ецом еце"),
    Declension(_VOWEL, "ец", "йца йцу йца йцем йце"),
    Declension("л", "ец", "ьца ьцу ьца ьцом ьце"),
    Declension("крав|бор|дон|скв?ор", "ец", "ца цу ца цом це"),
    Declension("", "ец", "ца цу ца цем це"),
    # stress on the ending after ч, щ, ж, ш
    Declension(rf"\b{_OTHER}*{_VOWEL}{_OTHER}*[чщж]|[ая]ч|ыш|кулиш", "", "а у а ом е"),
    Declension(r"\b(?:кузьм|фом|лук|иль|кирп|москв|кул)ич", "", "а у а ом е"),
    Declension(r"\b(?:свеч|лапш|саранч|каланч|душ)", "а", "и е у ой е"),
    Declension("[чжшщ]", "а", "и е у ей е"),
    # foreign, in spite of -ин, -ов and -их
    Declension(
        r"\b(?:\w|чапл|дарв|гр|франкл|крон|кальв|гершв|гудв|ост)", "ин", "ина ину ина ином ине"
    ),
    Declension(r"\b(?:бюл|флот|гутцк)", "ов", "ова ову ова овом ове"),
    Declension("[лр]их", "", "а у а ом е"),
    # nouns that look like adjectives
    Declension(r"\b(?:приб|гер|пок)", "ой", "оя ою оя оем ое"),
    Declension(r"\b\w", "ий", "ия ию ия ием ие"),
    Declension(r"\b(?:с|кор|подк)ов|\b(?:кал|щерб|буз|щет|дуб)ин", "а", "ы е у ой е"),
)


def inflect(surname: str, gender: Gender, case: Case) -> str:
    """Give a surname without spaces and hyphens in an oblique case."""
    unchanged = gender is Gender.FEMALE and surname[-1] not in "ая"
    if unchanged or _INDECLINABLE.fullmatch(surname):
        return surname
    declined = decline(surname, case, _DECLENSIONS)
    return declined or name_rules.inflect("LASTNAME", surname, gender, case)
