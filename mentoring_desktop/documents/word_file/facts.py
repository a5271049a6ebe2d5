"""What a paper's facts are called in the school's own template, and what they say."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from types import NoneType, SimpleNamespace
from typing import Any, get_args, get_type_hints

from mentoring_desktop.documents.letters import plain
from mentoring_desktop.language import dates

_OWN = {"wording"}
"""Facts that a template has no use for: the phrases are in the text already."""


class Fact(SimpleNamespace):
    """Several facts under one name; it counts as nothing while all of them are empty."""

    def __bool__(self) -> bool:
        return any(vars(self).values())


def named(facts: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the papers' dataclasses
    """Give facts by their names, days as they are printed; what the texts may name beside them."""
    own: dict[str, Any] = vars(_of(facts, type(facts)))
    return _values(own.pop("values", {})) | own


def _of(value: Any, hint: Any) -> Any:  # noqa: ANN401 - any fact and its type
    if value is None:
        inner = [each for each in get_args(hint) if each is not NoneType]
        return _empty(inner[0]) if inner else ""
    if is_dataclass(value):
        hints = get_type_hints(type(value))
        names = [part.name for part in fields(value) if part.name not in _OWN]
        return Fact(**{name: _of(getattr(value, name), hints[name]) for name in names})
    if isinstance(value, str):
        return "\n".join(map(plain, value.splitlines()))
    if isinstance(value, date):
        return dates.requisite(value)
    if isinstance(value, Enum):
        return _of(value.value, str)
    if isinstance(value, Mapping):
        return {key: _of(each, str) for key, each in value.items()}
    return [_of(each, NoneType) for each in value] if isinstance(value, tuple | list) else value


def _empty(hint: Any) -> Any:  # noqa: ANN401 - any type of a fact
    """Give nothing in the shape of something, so that its parts may be named."""
    if not is_dataclass(hint):
        return ""
    hints = get_type_hints(hint)
    return Fact(**{part.name: _empty(hints[part.name]) for part in fields(hint)})


def _values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Give «mentor.full» in all its forms as facts under facts: mentor, full, acc."""
    found: dict[str, Any] = {}
    for name, forms in values.items():
        place = found
        for part in name.split("."):
            place = place.setdefault(part, {})
        place.update(forms if isinstance(forms, dict) else {"": forms})
    return {name: _nested(forms) for name, forms in found.items()}


def _nested(forms: Any) -> Any:  # noqa: ANN401 - texts by their forms, however deep
    if not isinstance(forms, dict):
        return forms
    return Fact(**{name: _nested(each) for name, each in forms.items()})
