"""Declension by endings, for words that have their own table."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from mentoring_desktop.language.grammar import Case


class Declension(NamedTuple):
    """Words whose stem ends in ``stem`` (a pattern), after which ``cut`` is changed."""

    stem: str
    cut: str
    endings: str
    """In the genitive, dative, accusative, instrumental and prepositional."""


def decline(word: str, case: Case, declensions: Iterable[Declension]) -> str | None:
    """Give the word in an oblique case by the first declension that fits, None if none does."""
    for stem, cut, endings in declensions:
        found = re.fullmatch(f"(.*(?:{stem})){cut}", word, re.IGNORECASE)
        if found:
            return found[1] + dict(zip(tuple(Case)[1:], endings.split(), strict=True))[case]
    return None
