"""All the ways in which the program, or a hand, writes a person's name."""

import re
from collections.abc import Iterable, Iterator

from mentoring_desktop.language import Case, Gender
from mentoring_desktop.people.names import PersonName

_BEFORE, _AFTER = r"(?<!\w)", r"(?!\w)"


def pattern(names: Iterable[PersonName], spared: Iterable[PersonName] = ()) -> re.Pattern[str]:
    """Give what finds the names in any case, whole or with initials, before or after the surname.

    What somebody else is written like is spared: «Иванова М.П.» may be another one.
    """
    theirs = {spelling for name in spared for spelling in _spellings(name)}
    own = {spelling for name in names for spelling in _spellings(name)} - theirs
    longest_first = sorted(own, key=len, reverse=True)
    return re.compile("|".join(f"{_BEFORE}{each}{_AFTER}" for each in longest_first) or r"(?!)")


def of_full_name(full_name: str, gender: Gender) -> PersonName:
    """Take a former name apart."""
    last, first, middle = (*full_name.split(" ", 2), "", "")[:3]
    return PersonName(last, first, middle, gender)


def _spellings(name: PersonName) -> Iterator[str]:
    """Give regular expressions in which any space may be any other, or several."""
    own = {case: form for case, form in name.overrides.items() if form}
    plain = PersonName(name.last, name.first, name.middle, name.gender)
    for each, case in ((plain, case) for case in Case):
        yield from _of_one_case(each.full_in(case), name)
    for form in own.values():
        yield from _of_one_case(form, name)


def _of_one_case(form: str, name: PersonName) -> Iterator[str]:
    words, at = form.split(), len(name.last.split())
    last, given = words[:at], words[at:]
    surname = _spaced(last)
    first = given[: len(name.first.split())] or given
    yield rf"{surname}\s+{_spaced(given)}"
    yield rf"{_spaced(given)}\s+{surname}"
    yield rf"{surname}\s+{_spaced(first)}"
    yield rf"{_spaced(first)}\s+{surname}"
    initials = r"\s*".join(rf"{re.escape(word[0])}\." for word in given)
    yield rf"{surname}\s*{initials}"
    yield rf"{initials}\s*{surname}"


def _spaced(words: Iterable[str]) -> str:
    return r"\s+".join(map(re.escape, words))
