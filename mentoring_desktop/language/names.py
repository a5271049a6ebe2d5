"""A person's name: joined, shortened and put in a case."""

import re
from collections.abc import Mapping
from functools import lru_cache

from mentoring_desktop.language import double_names, first_names, patronymics, surnames
from mentoring_desktop.language.endings import as_typed
from mentoring_desktop.language.grammar import Case, Gender

_MALE = (
    rf".*(?:[иы]ч|{patronymics.SON})",
    r".*(?:[аеио]й|слав|мир|др|[её]тр|ег|горь|ван|лан|ман)|никита|илья|кузьма|лука|фома|савва",
    r".*(?:[оеё]в|[сц]кий)",
)
_FEMALE = (
    rf".*(?:вна|ична|{patronymics.DAUGHTER})",
    r".*(?:на|ия|ья)",
    r".{3,}[оеё]ва|.*[сц]кая",
)
_TELLING = [
    (re.compile(male, re.IGNORECASE), re.compile(female, re.IGNORECASE))
    for male, female in zip(_MALE, _FEMALE, strict=True)
]
"""Patronymics, first names and surnames that tell the gender."""

_PATRONYMIC = re.compile(r".{2,}(?:[ое]вич|ьич|[ое]вна|ична)", re.IGNORECASE)


def full(last: str, first: str, middle: str) -> str:
    """Give «Иванова Мария Петровна»; parts may be empty."""
    return " ".join(filter(None, (last, first, middle)))


def short(last: str, first: str, middle: str) -> str:
    """Give «Иванова М.П.», for texts, tables and addresses."""
    return "\u00a0".join(filter(None, (last, _initials(first, middle))))


def signature(last: str, first: str, middle: str) -> str:
    """Give «М.П. Иванова», for signatures."""
    return "\u00a0".join(filter(None, (_initials(first, middle), last)))


def inflect(
    last: str,
    first: str,
    middle: str,
    gender: Gender,
    case: Case,
    overrides: Mapping[Case, str] | None = None,
) -> str:
    """Give the full name in a case; the person's own form in ``overrides`` wins."""
    corrected = (overrides or {}).get(case)
    if corrected or case is Case.NOM:
        return corrected or full(last, first, middle)
    return full(
        _surname(last, gender, case),
        double_names.of_first_name(
            first, lambda piece: as_typed(piece, first_names.inflect(piece, gender, case))
        ),
        as_typed(middle, patronymics.inflect(middle, gender, case)),
    )


def inflect_short(
    last: str,
    first: str,
    middle: str,
    gender: Gender,
    case: Case,
    overrides: Mapping[Case, str] | None = None,
) -> str:
    """Give «Волковой Н.А.»; from a form in ``overrides`` come its words of the surname."""
    corrected = (overrides or {}).get(case, "").split()[: len(last.split())]
    return short(" ".join(corrected) or _surname(last, gender, case), first, middle)


def is_patronymic(word: str) -> bool:
    """Tell whether a word of a name can only be a patronymic."""
    return bool(_PATRONYMIC.fullmatch(word))


def gender_of(last: str, first: str, middle: str) -> Gender | None:
    """Guess by the patronymic, then by a telling first name, then by the surname, else None."""
    return _told(0, middle) or _told(1, first) or _told(2, last)


@lru_cache(maxsize=4096)
def _told(which: int, name: str) -> Gender | None:
    """Tell the gender by one part of a name; a school has far fewer names than people."""
    male, female = _TELLING[which]
    if male.fullmatch(name):
        return Gender.MALE
    return Gender.FEMALE if female.fullmatch(name) else None


def _surname(last: str, gender: Gender, case: Case) -> str:
    if case is Case.NOM:
        return last
    return double_names.of_surname(
        last, lambda piece: as_typed(piece, surnames.inflect(piece, gender, case))
    )


def _initials(first: str, middle: str) -> str:
    letters = "-".join(f"{piece[0]}." for piece in first.split("-") if piece)
    return f"{letters}{middle[0]}." if middle else letters
