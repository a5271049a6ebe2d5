"""Declension by endings, for words that have their own table."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mentoring_desktop.language.folding import fold
from mentoring_desktop.language.grammar import Case


class Declension(NamedTuple):
    """Words whose stem ends in ``stem`` (a pattern), after which ``cut`` is changed."""

    stem: str
    cut: str
    endings: str
    """In the genitive, dative, accusative, instrumental and prepositional."""


class Listed(NamedTuple):
    """Words spelled out, whose last letters ``cut`` are changed."""

    cut: str
    endings: str
    """As in a ``Declension``."""
    words: str


def decline(word: str, case: Case, declensions: Iterable[Declension]) -> str | None:
    """Give the word in an oblique case by the first declension that fits, None if none does."""
    for stem, cut, endings in declensions:
        found = re.fullmatch(f"(.*(?:{stem})){cut}", word, re.IGNORECASE)
        if found:
            return found[1] + _ending(endings, case)
    return None


def by_word(listed: Iterable[Listed]) -> Mapping[str, Listed]:
    """Give the list where each word is found at once, whether it is typed with ё or with е."""
    return {fold(word): group for group in listed for word in group.words.split()}


def decline_listed(word: str, case: Case, words: Mapping[str, Listed]) -> str | None:
    """Give the word in an oblique case by a list that ``by_word`` made, None if it is not there."""
    group = words.get(fold(word))
    return group and word[: len(word) - len(group.cut)] + _ending(group.endings, case)


def as_typed(word: str, form: str | None) -> str:
    """Give the form in capitals where the word is; the word itself where there is no form."""
    return (form.upper() if len(word) > 1 and word.isupper() else form) if form else word


def _ending(endings: str, case: Case) -> str:
    return dict(zip(tuple(Case)[1:], endings.split(), strict=True))[case]
