"""Names of schools in cases: «в Школе № 5», «приказом Гимназии «Лидер»», but «в МБОУ «ЦО № 14»»."""

import re
from itertools import takewhile

from mentoring_desktop.language.endings import Declension, as_typed, decline
from mentoring_desktop.language.grammar import Case

_ADJECTIVES = (
    Declension("[гкх]", "(?:ий|ое)", "ого ому _ им ом"),
    Declension("[жшчщн]", "(?:ий|ее)", "его ему _ им ем"),
    Declension("", "(?:ый|ое)", "ого ому _ ым ом"),
    Declension("[жшчщ]", "ая", "ей ей ую ей ей"),
    Declension("", "ая", "ой ой ую ой ой"),
    Declension("", "яя", "ей ей юю ей ей"),
)
_NOUNS = (
    Declension("школ", "а", "ы е у ой е"),
    Declension("(?:гимназ|академ|организац|администрац|станц|ассоциац)и", "я", "и и ю ей и"),
    Declension("лице", "й", "я ю _ ем е"),
    Declension("двор", "ец", "ца цу _ цом це"),
    Declension("(?:учрежден|управлен|объединен|отделен|собран)и", "е", "я ю _ ем и"),
    Declension("училищ", "е", "а у _ ем е"),
    Declension("министерств", "о", "а у _ ом е"),
    Declension("колледж", "", "а у _ ем е"),
    Declension(
        "центр|комплекс|техникум|институт|университет|корпус|интернат|пансион|филиал|сад|дом"
        "|департамент|комитет|отдел|фонд|совет",
        "",
        "а у _ ом е",
    ),
)
"""What schools and those over them are called; «_» is for an accusative like the nominative."""

_JOINED = re.compile(r"( [–—-] )")
_WORD = r"[^\s()-]+"


def inflect(name: str, case: Case) -> str:
    """Give the short or full name of a school in a case, or what it calls itself: «гимназия».

    The adjectives and their noun are declined, what follows stays: «Средней школы № 5 имени …»,
    «бюджетного учреждения «Лицей № 1»». A name that begins with an abbreviation («МБОУ …») or with
    an unknown word stays whole.
    """
    if case is Case.NOM:
        return name
    parts = _JOINED.split(name)
    parts[::2] = [_part(part, case) for part in parts[::2]]
    return "".join(parts)


def forms(name: str) -> dict[str, str]:
    """Give the name in all cases, by the value of the case."""
    return {case.value: inflect(name, case) for case in Case}


def _part(name: str, case: Case) -> str:
    words = name.split()
    head = len(list(takewhile(_is_adjective, words)))
    if head == len(words) or not _is_noun(words[head]):
        return name
    return re.sub(r"\S+", lambda word: _declined(word[0], case), name, count=head + 1)


def _declined(word: str, case: Case) -> str:
    """Decline each part of «Школа-интернат» and what stands in brackets: «(сменная)»."""
    return re.sub(_WORD, lambda part: as_typed(part[0], _form(part[0], case)), word)


def _form(word: str, case: Case) -> str | None:
    form = decline(word, case, _ADJECTIVES + _NOUNS)
    return None if form and form.endswith("_") else form


def _is_adjective(word: str) -> bool:
    return decline(word.strip("()"), Case.GEN, _ADJECTIVES) is not None


def _is_noun(word: str) -> bool:
    return any(decline(part, Case.GEN, _NOUNS) for part in word.split("-"))
