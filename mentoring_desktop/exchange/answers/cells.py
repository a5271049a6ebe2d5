"""A cell of a form's sheet read as an answer to its question."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from mentoring_desktop.exchange.fields import Cell, CellError
from mentoring_desktop.exchange.fields.words import text_of
from mentoring_desktop.exchange.importing.headings import plain
from mentoring_desktop.model.surveys import QuestionType
from mentoring_desktop.surveys.answers import Scale
from mentoring_desktop.surveys.wording import Question

_YES = {"да", "yes", "true", "1", "есть", "был", "была"}
_NO = {"нет", "no", "false", "0", "не был", "не была"}

_WORDS: Mapping[str, Mapping[str, int]] = {
    "rating": {},
    "need": {
        "не нужна": 0,
        "не требуется": 0,
        "нужна": 1,
        "требуется": 1,
        "желательно": 1,
        "очень нужна": 2,
        "нужна срочно": 2,
        "срочно нужна": 2,
    },
    "ready": {
        "не готов": 0,
        "не готова": 0,
        "нет": 0,
        "готов помочь": 1,
        "готова помочь": 1,
        "готов обучать": 2,
        "готова обучать": 2,
        "готов обучать других": 2,
        "могу обучать других": 2,
    },
}
"""Other words for the marks of a scale, by its key."""

_FIGURE = re.compile(r"\s*(\d+)\b")


def mark(cell: Cell, scale: Scale) -> int:
    """Read a cell of a table: a figure, a word of the scale, or «5 – сильная сторона».

    Raises:
        CellError: it is no mark of the scale.
    """
    text = text_of(cell)
    name = plain(text)
    words = {plain(word): mark for mark, word in zip(scale.marks, scale.words, strict=True)}
    known = words | dict(_WORDS[scale.key])
    if name in known:
        return known[name]
    found = _FIGURE.match(text)
    if found and int(found[1]) in scale.marks:
        return int(found[1])
    said = ", ".join(scale.words)
    raise CellError(f"Здесь может быть только: {said}. Исправьте ячейку.")


def answer(cell: Cell, question: Question) -> Any:  # noqa: ANN401 - by the type of the question
    """Read a cell as the answer to a question that is no table.

    Raises:
        CellError: it is no answer to it.
    """
    text = text_of(cell).strip()
    if question.type is QuestionType.YES_NO:
        return _yes_no(text)
    if question.type is QuestionType.NUMBER:
        return _number(text)
    if question.type is QuestionType.ONE:
        return _worded(text, question.options)
    if question.type is QuestionType.SEVERAL:
        return _several(text, question.options)
    return text


def _yes_no(text: str) -> bool:
    name = plain(text)
    if name in _YES or name in _NO:
        return name in _YES
    raise CellError("Здесь может быть только «да» или «нет». Исправьте ячейку.")


def _number(text: str) -> int:
    found = re.search(r"\d+", text)
    if not found:
        raise CellError("Здесь должно быть число. Исправьте ячейку.")
    return int(found[0])


def _worded(text: str, options: Sequence[str]) -> str:
    """Give an option as the questionnaire words it, or the answer as it stands."""
    return next((option for option in options if plain(option) == plain(text)), text)


def _several(text: str, options: Sequence[str]) -> list[str]:
    """Part «a; b» or «a, b», where an option may itself hold a comma."""
    if ";" in text:
        return [_worded(part.strip(), options) for part in text.split(";") if part.strip()]
    parts, at = text.split(","), 0
    found: list[str] = []
    own: list[str] = []
    while at < len(parts):
        length, option = _longest(parts[at:], options)
        if option:
            found += [*([", ".join(own)] if own else []), option]
            own = []
        else:
            own.append(parts[at].strip())
        at += length
    return [each for each in (*found, ", ".join(own)) if each]


def _longest(parts: Sequence[str], options: Sequence[str]) -> tuple[int, str]:
    """Give the longest option that the parts begin with, and of how many parts it is made."""
    names = {plain(option): option for option in options}
    for length in range(len(parts), 0, -1):
        option = names.get(plain(",".join(parts[:length])))
        if option:
            return length, option
    return 1, ""
