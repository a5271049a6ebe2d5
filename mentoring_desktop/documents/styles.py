"""The one style sheet of papers: how each kind of paragraph is set."""

from collections.abc import Mapping
from functools import cache

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from mentoring_desktop.documents.fonts import Face

_CELL_SIZE, _FINE_SIZE = 10, 8
LEADING = 1.2
_FIRST_LINE = 12.5 * mm
_LONGEST_REQUISITE = 80 * mm
"""The width of a requisite in the corner (ГОСТ Р 7.0.97-2025)."""
_AT_HYPHENS: Mapping[str, float] = {"embeddedHyphenation": 1, "hyphenationMinWordLength": 12}
"""«педагога-психолога» goes on in the next line after its hyphen; «36-а» and «из-за» stay whole."""
LARGE = 32, 28, 24, 20, 18, 15
"""Sizes of what is printed large on letters and certificates, in points."""
DEEPEST = 3
"""The depth at which lists in a table go no further to the right."""


@cache
def styles(face: Face, size: float, width: float) -> Mapping[str, ParagraphStyle]:
    """The styles of a paper set in this face and size (points) to this width of text."""
    sheet: dict[str, ParagraphStyle] = {}

    def add(name: str, parent: str = "line", *, at: float = size, **changes: float | str) -> None:
        """``at`` is the size in points."""
        sheet[name] = ParagraphStyle(
            name, sheet.get(parent), fontSize=at, leading=at * LEADING, **changes
        )

    add("line", fontName=face.regular, bulletFontName=face.regular, allowWidows=0)
    add("text", "line", alignment=TA_JUSTIFY, firstLineIndent=_FIRST_LINE, **_AT_HYPHENS)
    add("centre", alignment=TA_CENTER)
    add("small", at=size - 2, alignment=TA_CENTER)
    add("right", alignment=TA_RIGHT)
    add("name", alignment=TA_CENTER, fontName=face.bold)
    add("title", rightIndent=width / 3, fontName=face.bold)
    add("name-left", fontName=face.bold)
    for large in LARGE:
        add(f"large-{large}", "name", at=large)
    add("heading", spaceBefore=size, spaceAfter=size / 3, fontName=face.bold)
    add("chapter", "heading", alignment=TA_CENTER, fontName=face.bold)
    add("requisite", leftIndent=width - _LONGEST_REQUISITE)
    hung = {"leftIndent": _FIRST_LINE, "firstLineIndent": -_hang(face, size)}
    add("item", "line", alignment=TA_JUSTIFY, **hung, **_AT_HYPHENS)
    add("cell", at=_CELL_SIZE)
    add("cell-head", "cell", at=_CELL_SIZE, alignment=TA_CENTER)
    add("fine", at=_FINE_SIZE)
    add("fine-head", "fine", at=_FINE_SIZE, alignment=TA_CENTER)
    step = _hang(face, _CELL_SIZE)
    for depth in range(DEEPEST + 1):
        indent = {"leftIndent": step * (depth + 1), "firstLineIndent": -step}
        add(f"cell-item-{depth}", "cell", at=_CELL_SIZE, **indent)
    return sheet


def _hang(face: Face, size: float) -> float:
    """How far the text of an item stands from the beginning of its marker."""
    return float(stringWidth("1)\xa0", face.regular, size))
