"""The program's own template as the school takes it to change: with a list of its fields."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from typing import Any

import docx

from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.word_file.facts import Fact, named
from mentoring_desktop.documents.word_file.package import saved
from mentoring_desktop.documents.word_file.styles import STYLES
from mentoring_desktop.documents.word_file.template import shell
from mentoring_desktop.resources import TEMPLATES

_INTRODUCTION = (
    "Подсказка. Эти строки в документы не попадают, их можно удалить.",
    (
        "{{p text}} – место, куда программа ставит весь текст документа. Выше и ниже него пишите и "
        "вставляйте что угодно: герб, угловой штамп, исполнителя. Шрифты и отступы текста меняйте "
        "в стилях."
    ),
    (
        "Если текст программы не нужен, уберите {{p text}} и составьте документ из полей. Поле "
        "можно поставить в любое место; списки проходят строкой {% for … %} … {% endfor %}. Вместо "
        "nom (кто?) ставят gen (кого?), dat (кому?), acc (кого?), ins (кем?), pre (о ком?)."
    ),
)
_EACH = "one", "two", "three", "four"
"""How the lists within lists call what they go through."""
_FORMS = {"gen", "dat", "acc", "ins", "pre", "gender"}
"""Not listed: the nominative stands for them."""


def sample(about: About, facts: Any, labels: Mapping[str, str]) -> bytes:  # noqa: ANN401 - any of the papers' dataclasses
    """Give the program's template of a paper with all the fields that it may name.

    ``labels`` are what the texts of the paper call their fields.
    """
    document = docx.Document(BytesIO(shell(about)))
    lines = [*_INTRODUCTION, *(f"{field} – {label}" for field, label in listed(facts, labels))]
    for number, line in enumerate(lines):
        paragraph = document.add_paragraph(line, STYLES["hint"])
        paragraph.paragraph_format.page_break_before = number == 0 or None
    return saved(document)


def listed(facts: Any, labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    """Give every field as a template writes it, and what it is."""
    for name, value in named(facts).items():
        for path, field, known in _fields(name, value, [name], 0):
            label = labels.get(path) or ": ".join(_labels().get(each, each) for each in known)
            yield field, label


def _fields(
    path: str,
    value: Any,  # noqa: ANN401 - any fact
    names: list[str],
    depth: int,
) -> Iterator[tuple[str, str, list[str]]]:
    """Give the path of every field, how a template writes it, and the names it lies under."""
    if isinstance(value, Fact):
        for name, each in vars(value).items():
            if name in ("", "nom"):
                yield path, f"{{{{ {'.'.join(filter(None, (path, name)))} }}}}", names
            elif name not in _FORMS:
                yield from _fields(f"{path}.{name}", each, [*names, name], depth)
    elif isinstance(value, list):
        each = _EACH[depth]
        for _, field, known in _fields(each, value[0] if value else "", names, depth + 1):
            yield "", f"{{% for {each} in {path} %}}{field}{{% endfor %}}", known
    else:
        yield path, f"{{{{ {path} }}}}", names


@cache
def _labels() -> Mapping[str, str]:
    path = TEMPLATES / "word" / "fields.json"
    labels: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return labels
