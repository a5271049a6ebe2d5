"""Whom of the school a row speaks of: by the name, and by what else is known of namesakes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from mentoring_desktop.exchange.fields.contacts import EMAIL, PHONE
from mentoring_desktop.exchange.fields.names import FIRST, LAST, MIDDLE, POSITION
from mentoring_desktop.exchange.fields.years import BIRTH
from mentoring_desktop.exchange.known import Known
from mentoring_desktop.language import names
from mentoring_desktop.language.folding import fold

_TELLING = (EMAIL, PHONE, BIRTH, POSITION)
"""What tells namesakes apart."""


def name_key(values: Mapping[str, Any]) -> str:
    """Give the name as names are compared: «ё» is «е», capitals do not matter."""
    return fold(full_name(values))


def full_name(values: Mapping[str, Any]) -> str:
    """Give the name a person or a row bears."""
    return names.full(values.get(LAST, ""), values.get(FIRST, ""), values.get(MIDDLE, ""))


class Namesakes:
    """The people of the school, to be asked by name."""

    def __init__(self, people: Sequence[Known]) -> None:
        """Take everybody a list may speak of."""
        self._by_name: dict[str, list[Known]] = defaultdict(list)
        self._by_short: dict[str, list[Known]] = defaultdict(list)
        self._by_former: dict[str, list[Known]] = defaultdict(list)
        self._by_email: dict[str, list[Known]] = defaultdict(list)
        for each in people:
            self._by_name[name_key(each.values)].append(each)
            self._by_short[_short_key(each.values)].append(each)
            for former in each.former_names:
                self._by_former[fold(former)].append(each)
            if EMAIL in each.values:
                self._by_email[each.values[EMAIL]].append(each)

    def meant(self, values: Mapping[str, Any]) -> tuple[Known | None, Sequence[Known]]:
        """Give the one a row speaks of; or nobody, and those of whom it may speak."""
        same = self._by_name.get(name_key(values), ())
        fitting = [each for each in same if not _contradict(each.values, values)]
        if len(same) == 1 and fitting:
            return fitting[0], ()
        if same:
            best = _best(fitting, values)
            return (best, ()) if best else (None, same)
        return None, self._alike(values)

    def sharing_email(self, values: Mapping[str, Any]) -> Sequence[Known]:
        """Give others who have the same address of e-mail."""
        return self._by_email.get(values.get(EMAIL, ""), ())

    def _alike(self, values: Mapping[str, Any]) -> Sequence[Known]:
        """Give those without a patronymic, or with one where the row has none, and by old names."""
        short = self._by_short.get(_short_key(values), ())
        bare = not values.get(MIDDLE)
        alike = [each for each in short if bare or not each.values.get(MIDDLE)]
        return [*alike, *self._by_former.get(name_key(values), ())]


def _short_key(values: Mapping[str, Any]) -> str:
    return fold(f"{values.get(LAST, '')} {values.get(FIRST, '')}")


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
