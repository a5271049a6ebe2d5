"""Headings of columns: which field a heading means, whichever way a school words it."""

import re
from collections.abc import Mapping
from functools import cache

from mentoring_desktop.exchange.fields import Bank, fields_of
from mentoring_desktop.language.folding import fold

PASSED_OVER = ""
"""The field of a column that fills none."""

_MARKS = re.compile(r"[\W_]+")
_ASIDE = re.compile(r"\([^)]*\)|\*")
_NUMBERS = {"п п", "пп", "no", "n", "номер", "номер п п", "порядковый номер", "n п п", ""}
_OWN = {
    Bank.MENTEES: r"наставляем\w+|молод\w+|стаж[её]р\w*",
    Bank.MENTORS: r"наставник\w*",
    Bank.STAFF: r"",
}
_FILL = (
    r"полностью|педагог\w*|педагогическ\w+|работник\w*|учител\w+|преподавател\w+|сотрудник\w*|"
    r"специалист\w*|укажите|ваш\w*"
)
"""Words that say nothing of what the column is about."""


def is_number(heading: str) -> bool:
    """Tell whether a column under this heading only numbers the rows, if it holds numbers."""
    return plain(heading) in _NUMBERS


def plain(heading: str) -> str:
    """Give a heading as it is compared: small letters, no marks, «ё» as «е»."""
    return _MARKS.sub(" ", fold(heading)).strip()


class Headings:
    """Tells the fields of headings in lists of one bank."""

    def __init__(self, bank: Bank, remembered: Mapping[str, str]) -> None:
        """Take how the coordinator read headings before, by ``plain``."""
        self._bank = bank
        self._remembered = remembered
        self._fill = re.compile(f"{_FILL}|{_OWN[bank]}")

    def field(self, heading: str) -> str | None:
        """Give the key of the field a heading means, ``PASSED_OVER``, or nothing if not known."""
        exact, bare = plain(heading), plain(_ASIDE.sub(" ", heading))
        if exact in self._remembered:
            return self._remembered[exact]
        known = _known(self._bank)
        for name in (exact, bare, self._without_fill(exact), self._without_fill(bare)):
            if name in known:
                return known[name]
        return PASSED_OVER if exact in _NUMBERS else None

    def _without_fill(self, name: str) -> str:
        return " ".join(word for word in name.split() if not self._fill.fullmatch(word))


@cache
def _known(bank: Bank) -> Mapping[str, str]:
    """Give the fields by all headings; official ones win over synonyms."""
    known: dict[str, str] = {}
    for field in fields_of(bank):
        for name in field.synonyms:
            known.setdefault(name, field.key)
    return known | {plain(field.heading): field.key for field in fields_of(bank)}
