"""The fixed phrases of papers, from templates where {names} stand for facts."""

import json
import re
from datetime import date
from typing import TypeVar

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.resources import TEMPLATES

Wording = TypeVar("Wording")

_VARIABLE = re.compile(r"\{(\w+)\}(\.?)")


def read(name: str, cls: type[Wording]) -> Wording:
    """The phrases of a paper; its facts keep them, so that a new wording spares old papers."""
    path = TEMPLATES / "papers" / f"{name}.json"
    try:
        return from_json(cls, json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, ExceptionGroup) as error:
        raise MentoringError(
            f"Шаблон документа «{path.name}» не читается. Верните его прежний текст."
        ) from error


def fill(template: str, values: dict[str, str]) -> str:
    """The phrase with its variables, or nothing when a variable of it is empty."""
    names = [match[1] for match in _VARIABLE.finditer(template)]
    for name in names:
        if name not in values:
            raise MentoringError(f"В шаблоне документа неизвестное поле {{{name}}}: «{template}».")
    if not all(values[name] for name in names):
        return ""
    return _VARIABLE.sub(lambda match: _put(values[match[1]], match[2]), template)


def _put(value: str, stop: str) -> str:
    """The value before the template's full stop; «Шевченко О.В.» brings its own."""
    return value if value.endswith(".") else value + stop


def in_force(versions: dict[str, str], day: date | None) -> str:
    """The text with the latest ISO date of coming into force by ``day`` (any, if unknown)."""
    known = sorted(since for since in versions if day is None or since <= day.isoformat())
    return versions[known[-1]]


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]
