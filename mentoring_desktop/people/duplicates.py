"""Who of the school may be the one being entered, so that nobody is entered twice unseen.

Names are only a hint: two people of one name stay two, and the coordinator decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from mentoring_desktop.language.folding import fold
from mentoring_desktop.model.base import Query
from mentoring_desktop.model.people import Person
from mentoring_desktop.people.names import NAME_COLUMNS, NAME_WIDTH, PersonName

_LEAST_LETTERS = 4
"""In shorter names one letter makes another name: Ким, Лим."""

_PHONE_DIGITS = 10
"""Without the 8 or +7 before them."""

Parts = tuple[str, str, str]
"""Surname, first name, patronymic, folded."""


@dataclass(frozen=True)
class Known:
    """Somebody of the school, with all by which a duplicate is told."""

    id: int
    name: PersonName
    position: str
    former_names: tuple[str, ...]
    phone: str
    email: str
    birth_year: int | None


@dataclass(frozen=True)
class Like:
    """Somebody who may be meant."""

    person: Known
    same_name: bool
    """Whether the whole name is the very same, ё or е."""
    why: str
    """«похожее имя», «прежняя фамилия», «тот же телефон», «та же почта»."""


def known(session: Session) -> list[Known]:
    """Give everybody of the school but those whose data are erased."""
    return [
        Known(
            id=row.id,
            name=PersonName(*row[:NAME_WIDTH]),
            position=row.position,
            former_names=tuple(former["name"] for former in row.former_names),
            phone=row.phone,
            email=row.email,
            birth_year=row.birth_year,
        )
        for row in session.execute(_PEOPLE)
    ]


_PEOPLE: Query = (
    select(
        *NAME_COLUMNS,
        Person.id,
        Person.position,
        Person.former_names,
        Person.phone,
        Person.email,
        Person.birth_year,
    )
    .where(Person.erased_on.is_(None))
    .order_by(Person.sort_key, Person.id)
)


class Duplicates:
    """People laid out so that the likes of one more are found at once among thousands."""

    def __init__(self, people: Iterable[Known]) -> None:
        self._named: dict[str, list[tuple[Known, Parts, str]]] = defaultdict(list)
        self._reached: dict[str, list[tuple[Known, str]]] = defaultdict(list)
        self._lengths: set[int] = set()
        """Letters of surnames that are one slip away from somebody's at most."""
        for person in people:
            self._add(person)

    def like(
        self, last: str, first: str, middle: str = "", *, phone: str = "", email: str = ""
    ) -> list[Like]:
        """Give those who may be meant, the surest first; initials may stand for names."""
        likes = {like.person.id: like for like in self._reachable(phone, email)}
        # Thousands may be asked about: whom nobody here is like is let go at once.
        if len(last.strip()) in self._lengths:
            typed = _parts(last, first, middle)
            for like in self._alike(typed) if typed[0] and typed[1] else ():
                if like.person.id not in likes or like.same_name:
                    likes[like.person.id] = like
        return sorted(likes.values(), key=lambda like: not like.same_name)

    def _add(self, person: Known) -> None:
        name = person.name
        self._name(person, _parts(name.last, name.first, name.middle), "похожее имя")
        for former in person.former_names:
            self._name(person, _parts(*(*former.split(" ", 2), "", "")[:3]), "прежняя фамилия")
        for reach, why in _reaches(person.phone, person.email):
            self._reached[reach].append((person, why))

    def _name(self, person: Known, parts: Parts, why: str) -> None:
        self._lengths |= {len(parts[0]) + by for by in (-1, 0, 1)}
        for key in _near(parts[0]):
            self._named[key].append((person, parts, why))

    def _alike(self, typed: Parts) -> Iterator[Like]:
        for key in _near(typed[0]):
            for person, parts, why in self._named.get(key, ()):
                if all(map(_fit, typed, parts)):
                    yield Like(person, same_name=typed == parts, why=why)

    def _reachable(self, phone: str, email: str) -> Iterator[Like]:
        for reach, _ in _reaches(phone, email) if self._reached else ():
            for person, why in self._reached.get(reach, ()):
                yield Like(person, same_name=False, why=why)


def _parts(last: str, first: str, middle: str) -> Parts:
    """Fold a name; «М.П.» in place of a first name are two initials."""
    first, middle = fold(first), fold(middle)
    if not middle and "." in first:
        first, _, middle = first.partition(".")
    return fold(last), first.strip(". "), middle.strip(". ")


def _reaches(phone: str, email: str) -> Iterator[tuple[str, str]]:
    digits = "".join(filter(str.isdecimal, phone))[-_PHONE_DIGITS:]
    if len(digits) == _PHONE_DIGITS:
        yield digits, "тот же телефон"
    if email:
        yield fold(email), "та же почта"


def _near(surname: str) -> set[str]:
    """Give keys of which two surnames have one in common where a single slip divides them."""
    if len(surname) < _LEAST_LETTERS:
        return {surname}
    return {surname, *(surname[:at] + surname[at + 1 :] for at in range(len(surname)))}


def _fit(one: str, other: str) -> bool:
    """Tell whether two parts may be one: the same, a slip apart, an initial, or not written."""
    if min(len(one), len(other)) <= 1:
        return one[:1] == other[:1] or not (one and other)
    return one == other or _one_slip_apart(one, other)


def _one_slip_apart(one: str, other: str) -> bool:
    """Tell whether one letter is wrong, missing, superfluous, or changed places with the next."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _LEAST_LETTERS or len(longer) - len(shorter) > 1:
        return False
    at = next((n for n, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1), None)
    if at is None:
        return True
    if len(one) != len(other):
        return shorter[at:] == longer[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]
