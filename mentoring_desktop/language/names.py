"""A person's name: joined, shortened and put in a case."""

import re
from collections.abc import Mapping

from mentoring_desktop.language import name_rules, surnames
from mentoring_desktop.language.grammar import Case, Gender

_DECLINED_PIECE = re.compile(
    r"\b(?!(?:кара|тер|бонч|аль|эль|ван|де|сен|сан|мак|мелик|шах|бей|жан)[\s-])[^\s-]+",
    re.IGNORECASE,
)
"""Each piece of a double name but what stands unchanged before the next: Кара-Мурзы."""

_PATRONYMICS = {
    Gender.MALE: re.compile(r".*(?:ич|оглы|улы|уулу)", re.IGNORECASE),
    Gender.FEMALE: re.compile(r".*(?:вна|ична|кызы|гызы)", re.IGNORECASE),
}
_FIRST_NAMES = {
    Gender.MALE: re.compile(r".*(?:[аеио]й|слав|мир|др|тр|ег|горь|ван|лан|ман)", re.IGNORECASE),
    Gender.FEMALE: re.compile(r".*(?:на|ия|(?<!ил)ья)", re.IGNORECASE),
}


def full(last: str, first: str, middle: str) -> str:
    """Give «Иванова Мария Петровна»; parts may be empty."""
    return " ".join(filter(None, (last, first, middle)))


def short(last: str, first: str, middle: str) -> str:
    """Give «Иванова М.П.», for texts, tables and addresses."""
    return "\u00a0".join(filter(None, (last, _initials(first, middle))))


def signature(last: str, first: str, middle: str) -> str:
    """Give «М.П. Иванова», for signatures."""
    return "\u00a0".join(filter(None, (_initials(first, middle), last)))


def inflect(  # noqa: PLR0913 - what a declined name is
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
        _DECLINED_PIECE.sub(
            lambda piece: name_rules.inflect("FIRSTNAME", piece[0], gender, case), first
        ),
        name_rules.inflect("MIDDLENAME", middle, gender, case),
    )


def inflect_short(  # noqa: PLR0913 - what a declined name is
    last: str,
    first: str,
    middle: str,
    gender: Gender,
    case: Case,
    overrides: Mapping[Case, str] | None = None,
) -> str:
    """Give «Волковой Н.А.»; of a form in ``overrides`` it takes as many words as the surname has."""
    corrected = (overrides or {}).get(case, "").split()[: len(last.split())]
    return short(" ".join(corrected) or _surname(last, gender, case), first, middle)


def gender_of(last: str, first: str, middle: str) -> Gender | None:
    """Guess the gender by the patronymic, without it by a telling first name, else None."""
    for name, patterns in (middle, _PATRONYMICS), (first, _FIRST_NAMES):
        for gender, pattern in patterns.items():
            if pattern.fullmatch(name):
                return gender
    return None


def _surname(last: str, gender: Gender, case: Case) -> str:
    if case is Case.NOM:
        return last
    return _DECLINED_PIECE.sub(lambda piece: surnames.inflect(piece[0], gender, case), last)


def _initials(first: str, middle: str) -> str:
    letters = "-".join(f"{piece[0]}." for piece in first.split("-") if piece)
    return f"{letters}{middle[0]}." if middle else letters
