"""The names of styles in a Word template, by which the chancellery sees and changes them."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, cast

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle as WordStyle
from reportlab.lib.styles import ParagraphStyle

from mentoring_desktop.resources import TEMPLATES

Styles = Mapping[str, str]
"""Styles by our names, each with the key that a template gives it."""

_OURS = TEMPLATES / "word" / "paper.docx"

STYLES: Mapping[str, str] = {
    "line": "Строка документа",
    "text": "Текст документа",
    "centre": "Строка по центру",
    "small": "Строка мелкая",
    "right": "Строка справа",
    "name": "Название документа",
    "title": "Заголовок к тексту",
    "heading": "heading 1",
    "requisite": "Реквизит в углу",
    "item": "Пункт списка документа",
    "cell": "Ячейка",
    "cell-head": "Шапка таблицы",
    "fine": "Ячейка мелкая",
    "fine-head": "Шапка мелкая",
    "cell-item-0": "Пункт в ячейке 1",
    "cell-item-1": "Пункт в ячейке 2",
    "cell-item-2": "Пункт в ячейке 3",
    "cell-item-3": "Пункт в ячейке 4",
    "tick": "Клетка для отметки",
    "gap": "Промежуток",
    "hint": "Подсказка шаблона",
}
"""A style of ``documents/styles.py`` by its name there, and its name in Word.

Word calls «heading 1» by the user's language: «Заголовок 1».
"""


def known(style: ParagraphStyle) -> str:
    """Give the name of a style, or of the nearest one it takes after that Word has."""
    while style.name not in STYLES:
        style = style.parent
    name: str = style.name
    return name


def ours() -> Document:
    """Open the program's own template."""
    return docx.Document(str(_OURS))


def styled(document: Document, name: str) -> WordStyle:
    """Give the style of a document by our name."""
    return cast("WordStyle", document.styles[STYLES[name]])


def remove_hints(document: Document) -> None:
    """Take away the paragraphs that only explain the template."""
    for paragraph in document.paragraphs:
        if paragraph.style is not None and paragraph.style.name == STYLES["hint"]:
            element: Any = paragraph._element  # noqa: SLF001 - python-docx removes none itself
            element.getparent().remove(element)


def keys(document: Document) -> Styles:
    """Give the keys of our styles in a document; those it lacks are put into it from ours."""
    theirs, mine = document.styles.element, ours().styles.element
    names = {style.get(_KEY): _name(style) for style in mine.findall(_STYLE)}
    found = {_name(style): style.get(_KEY) for style in theirs.findall(_STYLE)}
    for style in mine.findall(_STYLE):
        if _name(style) in STYLES.values() and _name(style) not in found:
            added = deepcopy(style)
            based = added.find(qn("w:basedOn"))
            based.set(qn("w:val"), found.get(names[based.get(qn("w:val"))], ""))
            theirs.append(added)
            found[_name(style)] = style.get(_KEY)
    return {name: found[shown] for name, shown in STYLES.items()}


_STYLE, _KEY = qn("w:style"), qn("w:styleId")


def _name(style: Any) -> str:  # noqa: ANN401 - lxml has no types
    name: str = style.find(qn("w:name")).get(qn("w:val"))
    return name
