"""Whom of the school a row speaks of: by the name, and by what else is known of namesakes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mentoring_desktop.exchange.fields.contacts import EMAIL, PHONE
from mentoring_desktop.exchange.fields.names import FIRST, GENDER, LAST, MIDDLE, POSITION
from mentoring_desktop.exchange.fields.years import BIRTH
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.language import names
from mentoring_desktop.language.folding import fold
from mentoring_desktop.people import PersonName, duplicates

_TELLING = (EMAIL, PHONE, BIRTH, POSITION)
"""What tells namesakes apart."""


def full_name(values: Mapping[str, Any]) -> str:
    """Give the name a person or a row bears."""
    return names.full(values.get(LAST, ""), values.get(FIRST, ""), values.get(MIDDLE, ""))


@dataclass(frozen=True)
class Meant:
    """Whom a row speaks of: the one who is sure, or those who may be meant."""

    person: Known | None = None
    likes: tuple[Known, ...] = ()
    reached: tuple[tuple[str, Known], ...] = ()
    """Others who share a telephone or an address, each with what is shared."""


NOBODY = Meant()


class Namesakes:
    """The people of the school, to be asked by name."""

    def __init__(self, people: Sequence[Known]) -> None:
        """Take everybody a list may speak of."""
        self._by_id = {each.id: each for each in people}
        self._by_name: dict[str, list[Known]] = defaultdict(list)
        for each in people:
            self._by_name[fold(full_name(each.values))].append(each)

    @cached_property
    def _duplicates(self) -> duplicates.Duplicates:
        """Those of a like name, laid out only when somebody new is met: it takes its time."""
        return duplicates.Duplicates(map(_as_duplicate, self._by_id.values()))

    def meant(self, name: str, values: Mapping[str, Any]) -> Meant:
        """Give the one a row speaks of; or nobody, and those of whom it may speak.

        ``name`` is the full name, folded.
        """
        same = self._by_name.get(name, ())
        fitting = [each for each in same if not _contradict(each.values, values)]
        if len(same) == 1 and fitting:
            return Meant(fitting[0])
        best = _best(fitting, values)
        if best:
            return Meant(best)
        return Meant(likes=tuple(same)) if same else self._like(values)

    def _like(self, values: Mapping[str, Any]) -> Meant:
        if not self._by_id:
            return NOBODY
        parts = values.get(LAST, ""), values.get(FIRST, ""), values.get(MIDDLE, "")
        reaches = {"phone": values.get(PHONE, ""), "email": values.get(EMAIL, "")}
        likes = self._duplicates.like(*parts, **reaches)
        named = {like.person.id for like in self._duplicates.like(*parts)} if likes else set()
        likely, reached = [], []
        for like in likes:
            person = self._by_id[like.person.id]
            if person.id in named:
                likely.append(person)
            else:
                reached.append((like.why, person))
        return Meant(None, tuple(likely), tuple(reached)) if likes else NOBODY


def _as_duplicate(known: Known) -> duplicates.Known:
    values = known.values
    parts = values.get(LAST, ""), values.get(FIRST, ""), values.get(MIDDLE, "")
    return duplicates.Known(
        id=known.id,
        name=PersonName(*parts, values[GENDER]),
        position=values.get(POSITION, ""),
        former_names=known.former_names,
        phone=values.get(PHONE, ""),
        email=values.get(EMAIL, ""),
        birth_year=values.get(BIRTH),
    )


def _contradict(known: Mapping[str, Any], said: Mapping[str, Any]) -> bool:
    """Tell whether two cannot be one: people keep their year of birth."""
    return BIRTH in known and BIRTH in said and known[BIRTH] != said[BIRTH]


def _best(people: Sequence[Known], said: Mapping[str, Any]) -> Known | None:
    """Give the one of namesakes of whom more is true than of any other."""
    points = [sum(_agree(each.values, said, key) for key in _TELLING) for each in people]
    most = max(points, default=0)
    return people[points.index(most)] if most and points.count(most) == 1 else None


def _agree(known: Mapping[str, Any], said: Mapping[str, Any], key: str) -> bool:
    return key in known and key in said and _folded(known[key]) == _folded(said[key])


def _folded(value: object) -> object:
    return fold(value) if isinstance(value, str) else value
