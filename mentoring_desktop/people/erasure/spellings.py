"""All the ways in which the program, or a hand, writes a person's name."""

import re
from collections.abc import Iterable, Iterator

from mentoring_desktop.language import Case, Gender
from mentoring_desktop.people.names import PersonName

_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"
"""Letters and digits go on with a word; «скан_Иванова_МП.pdf» is three."""
_GAP = r"[\s_]*"


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
    initials = r"[\s_]*".join(rf"{re.escape(word[0].upper())}\.?" for word in given)
    one = rf"{re.escape(given[0][0].upper())}\.?"
    for beside in (f"(?i:{_spaced(given)})", f"(?i:{_spaced(first)})", initials, one):
        yield rf"(?i:{surname}),?{_GAP}{beside}"
        yield rf"{beside}{_GAP}(?i:{surname})"
    # A surname may be a word or somebody else's: alone it needs a capital, and no name by it.
    yield rf"{surname}(?!,?{_GAP}[А-ЯЁA-Z])"


def _spaced(words: Iterable[str]) -> str:
    return r"[\s_]+".join(map(re.escape, words))
