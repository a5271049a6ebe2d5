"""The phrases of papers: what stands in braces is put in, each word in the form it needs.

``{mentor.full|acc}`` is a value in a case; ``{mentor|назначен}`` a word said of a man that agrees
with whom it is said of; ``[с {since}|со дня подписания]`` the first of several ways that has a
value for all it names, or nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from mentoring_desktop.documents.facts import from_json
from mentoring_desktop.documents.template import structure, template
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender, gendered

Wording = TypeVar("Wording")
Value = str | Mapping[str, str]
"""A plain text, or its forms: by case, or under «gender» the one that words agree with."""
Values = Mapping[str, Value]

_VARIABLE = re.compile(r"\{([\w.]+)(?:\|([^{}|]*))?\}")
_WAYS = re.compile(r"\[([^\[\]]*)\]")
_OR = re.compile(r"\|(?![^{}]*\})")
BLANK = "____"
"""What is not known yet is printed as a line at least as long."""
SEVERAL = "several"
"""The gender of people: words agree with them in the plural."""


def read(name: str, cls: type[Wording], own: Mapping[str, str] | None = None) -> Wording:
    """The phrases of a paper; its facts keep them, so that a new wording spares old papers.

    ``own`` are the school's texts by the names of parts.
    """
    texts = frozenset((own or {}).items())
    phrases: Wording = _read(name, cls, texts)  # type: ignore[arg-type]  # a class can be hashed
    return phrases


@lru_cache(maxsize=256)
def _read(name: str, cls: Any, own: frozenset[tuple[str, str]]) -> Any:  # noqa: ANN401 - any of the papers' wordings
    """The phrases are read once for all papers of a kind."""
    try:
        return from_json(cls, structure(template(name).parts, dict(own)))
    except (ValueError, KeyError, ExceptionGroup) as error:
        raise MentoringError(
            f"Шаблон документа «{name}» не читается. Верните его прежний текст."
        ) from error


def filled(phrases: Wording, values: Values) -> Wording:
    """All phrases of a paper with their variables, as ``fill`` does it with one.

    Raises:
        MentoringError: a phrase names an unknown field or a form that a field does not have.
    """
    said: Wording = _filled(phrases, values)
    return said


def _filled(said: Any, values: Values) -> Any:  # noqa: ANN401 - a phrase, or phrases of any shape
    if isinstance(said, str):
        return fill(said, values)
    if isinstance(said, tuple):
        return tuple(_filled(each, values) for each in said)
    if isinstance(said, dict):
        return {name: _filled(each, values) for name, each in said.items()}
    if is_dataclass(said) and not isinstance(said, type):
        parts = {part.name: _filled(getattr(said, part.name), values) for part in fields(said)}
        return replace(said, **parts)
    return said


def fill(text: str, values: Values) -> str:
    """The phrase with its variables, or nothing when a variable of it is empty.

    Raises:
        MentoringError: the phrase names an unknown field or a form that a field does not have.
    """
    if "{" not in text and "[" not in text:
        return text
    whole = ""
    for at, piece in enumerate(_WAYS.split(text)):
        said = _way(piece, values) if at % 2 else _said(piece, values)
        if said is None:
            return ""
        whole = _joined(whole, said)
    return whole


def named(text: str) -> Iterator[tuple[int, str, str]]:
    """Every field that a text names: its place, its name and the form asked for, or nothing."""
    return ((found.start(), found[1], found[2] or "") for found in _VARIABLE.finditer(text))


def gaps(text: str, values: Values) -> list[str]:
    """The names of fields that a text prints as a line to write on (V22)."""
    found = (name for _, name, form in named(text) if BLANK in _form(text, values, name, form))
    return list(dict.fromkeys(found))


def in_force(versions: dict[str, str], day: date | None) -> str:
    """The text with the latest ISO date of coming into force by ``day`` (any, if unknown)."""
    known = sorted(since for since in versions if day is None or since <= day.isoformat())
    return versions[known[-1]]


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]


def _way(ways: str, values: Values) -> str:
    """The first of the ways that can be said."""
    said = (_said(way, values) for way in _OR.split(ways))
    return next((way for way in said if way is not None), "")


def _said(text: str, values: Values) -> str | None:
    """The text with its variables; a value that ends with a full stop brings the text's own."""
    whole, end = "", 0
    for found in _VARIABLE.finditer(text):
        value = _form(text, values, found[1], found[2] or "")
        if not value:
            return None
        between = text[end : found.start()]
        whole = _joined(whole, between) + value
        end = found.end()
    return _joined(whole, text[end:]) if end else text


def _joined(whole: str, text: str) -> str:
    return whole + (text[1:] if whole.endswith(".") and text.startswith(".") else text)


def _form(text: str, values: Values, name: str, form: str) -> str:
    value = values.get(name)
    if value is None:
        raise MentoringError(f"В шаблоне документа неизвестное поле {{{name}}}: «{text}».")
    if isinstance(value, str):
        value = {"": value}
    gender = value.get("gender")
    if gender is not None and form:
        return _agreed(form, gender)
    found = value.get(form or ("" if "" in value else "nom"))
    if found is None:
        raise MentoringError(f"У поля {{{name}}} нет формы «{form}»: «{text}».")
    return found


def _agreed(word: str, gender: str) -> str:
    """The word as it is said of a person, of several, or of nobody, who needs no word at all."""
    if gender == SEVERAL:
        return gendered.plural(word)
    return gendered.agree(word, Gender(gender)) if gender else ""
