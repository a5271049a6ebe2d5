"""Which competence areas a free answer speaks of, by the beginnings of its words."""

import re
from collections.abc import Iterable, Sequence

from mentoring_desktop.areas import AreaRow
from mentoring_desktop.language.folding import fold

SHORT = 3
"""A synonym of so few letters, such as «ИКТ» or «шум», stands for the whole word only."""

_WORD = re.compile(r"\w+")


def proposed(text: str, areas: Iterable[AreaRow]) -> tuple[str, ...]:
    """Give the codes of the areas a text speaks of, in the order of the dictionary."""
    words = _words(text)
    return tuple(area.code for area in areas if any(_speaks(words, s) for s in area.synonyms))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _speaks(words: Sequence[str], synonym: str) -> bool:
    """Tell whether the words of a synonym begin, in a row, words that stand in a row."""
    wanted = _words(synonym)
    starts = range(len(words) - len(wanted) + 1) if wanted else range(0)
    return any(all(map(_begins, words[at:], wanted)) for at in starts)


def _begins(word: str, start: str) -> bool:
    return word == start if len(start) <= SHORT else word.startswith(start)
