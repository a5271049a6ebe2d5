"""A paper of nobody: every fact it may have is there, so that a template can be tried on it."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from mentoring_desktop.documents import template, wording
from mentoring_desktop.language import Gender

_SAID: Mapping[type, Any] = {
    str: "образец",
    int: 1,
    bool: True,
    date: date(2022, 2, 2),
}


def specimen(cls: type[Any], file: str) -> Any:  # noqa: ANN401 - any of the papers' dataclasses
    """Give the facts of a paper by their class and the name of the file with its texts."""
    hints = get_type_hints(cls)
    own = {
        part.name: _wording(part, hints["wording"], file)
        for part in fields(cls)
        if part.name == "wording"
    }
    if "values" in hints:
        own["values"] = _values(file)
    return _made(cls, own, ())


def _made(cls: type[Any], own: Mapping[str, Any], within: tuple[type, ...]) -> Any:  # noqa: ANN401 - as above
    hints = get_type_hints(cls)
    said = {
        part.name: _example(hints[part.name], (*within, cls))
        for part in fields(cls)
        if part.name not in own
    }
    return cls(**said, **own)


def _example(hint: Any, within: tuple[type, ...]) -> Any:  # noqa: ANN401 - any type of a fact
    if hint in _SAID:
        return _SAID[hint]
    if is_dataclass(hint):
        return _made(hint, {}, within) if isinstance(hint, type) else None
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    inner = [each for each in get_args(hint) if each not in (NoneType, Ellipsis)]
    if get_origin(hint) is tuple:
        return tuple(_example(each, within) for each in inner if each not in within)
    return {} if get_origin(hint) is dict else _example(inner[0], within)


def _wording(part: Field[Any], hint: type[Any], file: str) -> Any:  # noqa: ANN401 - as above
    made = part.default_factory
    phrases = wording.read(file, hint) if made is MISSING else made()
    hints = get_type_hints(type(phrases))
    # What the school words beside the template, such as sections, is no part of it.
    beside = [name for name in hints if getattr(phrases, name) == ()]
    return replace(phrases, **{name: _example(hints[name], ()) for name in beside})


def labels(file: str) -> dict[str, str]:
    """Give what the texts of a paper call their fields, by the names of the fields."""
    if file not in template.files():
        return {}
    return {name: field.label for name, field in template.template(file).fields.items()}


def _values(file: str) -> dict[str, dict[str, str]]:
    return {
        name: {"gender": Gender.MALE.value}
        if field.agrees
        else {form: f"образец {name} {form}".strip() for form in field.forms}
        for name, field in template.template(file).fields.items()
    }
