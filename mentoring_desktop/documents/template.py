"""The template of a paper: its texts by parts, and the fields that they may name."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Case
from mentoring_desktop.resources import TEMPLATES

_PAPERS = TEMPLATES / "papers"

DECIDES = "ПРИКАЗЫВАЮ:"
"""The line of an order that its points stand under; a text that has it is an order."""
PLAIN = ("",)
CASES = tuple(case.value for case in Case)
_PERSON = {
    "full": CASES,
    "short": CASES,
    "position": CASES,
    "introduced": CASES,
    "signature": PLAIN,
    "addressed": PLAIN,
}
_SHAPES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "text": {"": PLAIN},
    "lines": {"": PLAIN},
    "words": {"": CASES},
    "person": {"": ()} | _PERSON,
    "people": {"": ()} | _PERSON,
}
"""What may stand after the name of a field of each kind, and in which forms.

A person and people have no form of their own, but words agree with them: {mentor|назначен}.
"""


@dataclass(frozen=True)
class Field:
    """What a text may name in braces."""

    name: str
    """As templates write it: «mentor.full»."""
    label: str
    """As the coordinator reads it: «Наставник: фамилия, имя, отчество»."""
    forms: tuple[str, ...]
    """Cases it is put in; only an empty form where there are none."""
    agrees: bool
    """Whether words can agree with it in gender and number."""
    kind: str
    """«text», «lines», «words», «person», «people»."""
    sample: str
    """What stands for a text where there is nothing to show yet."""


@dataclass(frozen=True)
class Part:
    """A text of the template."""

    name: str
    label: str
    text: str
    lines: bool
    """Whether each line of it is a text of its own: the headings of columns."""
    free: bool = False
    """Whether there may be any number of such lines, unlike the headings of columns."""

    @property
    def is_order(self) -> bool:
        """Whether it is the whole text of an order."""
        return any(line.strip() == DECIDES for line in self.text.splitlines())


@dataclass(frozen=True)
class Template:
    """Everything a paper's file in ``resources/templates/papers`` holds."""

    file: str
    name: str
    paper: str
    """The code of the paper in the catalogue: «D05»."""
    fields: Mapping[str, Field]
    parts: Mapping[str, Part]


_LABELS = {
    "full": "фамилия, имя, отчество",
    "short": "фамилия с инициалами",
    "position": "должность",
    "introduced": "должность и полное имя",
    "signature": "инициалы и фамилия для подписи",
    "addressed": "имя и отчество, как в обращении",
}


@cache
def template(file: str) -> Template:
    """Read a paper's template by its file's name: «pair_order».

    Raises:
        MentoringError: the file is damaged.
    """
    path = _PAPERS / f"{file}.toml"
    try:
        plain = tomllib.loads(path.read_text(encoding="utf-8"))
        return Template(
            file=file,
            name=plain["name"],
            paper=plain["paper"],
            fields={each.name: each for each in _fields(plain.get("fields", {}))},
            parts={name: _part(name, part) for name, part in plain["parts"].items()},
        )
    except (OSError, ValueError, KeyError) as error:
        raise MentoringError(
            f"Шаблон документа «{path.name}» не читается. Верните его прежний текст."
        ) from error


def files() -> list[str]:
    """Give the names of all templates."""
    return sorted(path.stem for path in _PAPERS.glob("*.toml"))


def file_of(paper: str) -> str:
    """Give the name of the template of a paper by its code: «D05»; empty where it has none."""
    return next((file for file in files() if template(file).paper == paper), "")


def structure(parts: Mapping[str, Part], own: Mapping[str, str]) -> dict[str, Any]:
    """Give the texts as nested values, by the dots in the names of parts; own ones win."""
    found: dict[str, Any] = {}
    for part in parts.values():
        *path, last = part.name.split(".")
        text, place = own.get(part.name, part.text), found
        for step in path:
            place = place.setdefault(step, {})
        place[last] = text.split("\n") if part.lines else text
    return found


def _part(name: str, plain: Mapping[str, Any]) -> Part:
    text, lines = plain["text"], isinstance(plain["text"], list)
    whole = "\n".join(text) if lines else text.strip("\n")
    return Part(name, plain["label"], whole, lines, plain.get("free", False))


def _fields(plain: Mapping[str, Mapping[str, str]]) -> Iterator[Field]:
    for name, field in plain.items():
        for tail, forms in _SHAPES[field["kind"]].items():
            said = f"{field['label']}: {_LABELS[tail]}" if tail else field["label"]
            yield Field(
                name=f"{name}.{tail}".rstrip("."),
                label=said,
                forms=forms,
                agrees=not forms,
                kind=field["kind"],
                sample=field.get("sample", ""),
            )
