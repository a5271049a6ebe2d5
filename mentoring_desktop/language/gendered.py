"""Words that agree with a person: «согласен», «согласна», «согласны»."""

from typing import NamedTuple

from mentoring_desktop.language.grammar import Gender


class _Agreement(NamedTuple):
    """Endings of words in -``he``: those of a woman, of several, and of a blank for anyone."""

    he: str
    she: str
    they: str
    anyone: str


_AGREEMENTS = (
    _Agreement("гласен", "гласна", "гласны", "гласен(на)"),
    _Agreement("олжен", "олжна", "олжны", "олжен(на)"),
    _Agreement("ён", "ена", "ены", "ён(а)"),
    _Agreement("н", "на", "ны", "н(а)"),
    _Agreement("т", "та", "ты", "т(а)"),
    _Agreement("шёл", "шла", "шли", "шёл(шла)"),
    _Agreement("л", "ла", "ли", "л(а)"),
    _Agreement("лся", "лась", "лись", "лся(лась)"),
    _Agreement("ый", "ая", "ые", "ый(ая)"),
    _Agreement("ийся", "аяся", "иеся", "ийся(аяся)"),
    _Agreement("ий", "ая", "ие", "ий(ая)"),
    _Agreement("его", "ей", "их", "его(ей)"),
    _Agreement("ого", "ой", "ых", "ого(ой)"),
    _Agreement("ему", "ей", "им", "ему(ей)"),
    _Agreement("ому", "ой", "ым", "ому(ой)"),
    _Agreement("ем", "ей", "их", "ем(ей)"),
    _Agreement("ом", "ой", "ых", "ом(ой)"),
)
"""By the ending of the word said of a man; participles, past tenses, adjectives in their cases."""


def agree(word: str, gender: Gender | None) -> str:
    """Give a word said of a man as it is said of a person, or of anyone: «согласен(на)».

    A word that is the same for all («награждается») stays.
    """
    if gender is Gender.MALE:
        return word
    for he, she, _, anyone in _AGREEMENTS:
        if word.endswith(he):
            return word.removesuffix(he) + (she if gender else anyone)
    return word


def plural(word: str) -> str:
    """Give a word said of a man as it is said of several: «ознакомлены»."""
    for he, _, they, _ in _AGREEMENTS:
        if word.endswith(he):
            return word.removesuffix(he) + they
    return word
