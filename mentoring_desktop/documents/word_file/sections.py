"""Where the program's text stands in a template, and the pages, upright or not, it is put on."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Pt
from lxml import etree

from mentoring_desktop.documents.page import FRAMED
from mentoring_desktop.documents.word_file.blocks import Block, Grid, Line
from mentoring_desktop.documents.word_file.markup import markup
from mentoring_desktop.documents.word_file.story import Part
from mentoring_desktop.documents.word_file.styles import Styles

Element = Any
"""An element of XML: lxml has no types."""

_TAG = re.compile(r"\s*\{\{p?\s*text\s*\}\}\s*")
_HIGHER = 0.6
_SIDES = "left", "top", "right", "bottom"


def place(document: Document) -> Element | None:
    """Find the paragraph of the body in whose place the text comes, if there is one."""
    paragraphs = document.element.body.iterchildren(qn("w:p"))
    return next((each for each in paragraphs if _TAG.fullmatch(_said(each))), None)


def text(document: Document, at: Element, parts: list[Part], styles: Styles) -> str:
    """Give the XML of a paper's parts, each on pages of its way, and set those of the template.

    The template's own pages are the pattern; they turn where the text ends on turned ones and
    nothing of the template comes after it.
    """
    pattern = _section(document, at)
    last = not any(_said(each) for each in _after(at))
    written = ""
    for number, part in enumerate(parts):
        own = deepcopy(pattern)
        _set(document, own, on_its_side=part.on_its_side, first=number == 0)
        blocks = _fitted(part.blocks, _width(Section(own, document.part)))
        if number == len(parts) - 1 and (last or etree.tostring(own) == etree.tostring(pattern)):
            _set(document, pattern, on_its_side=part.on_its_side, first=number == 0)
            written += markup(_closed(blocks), styles)
        else:
            written += markup(_closed(blocks, etree.tostring(own, encoding="unicode")), styles)
    return written


def turn(section: Section, *, on_its_side: bool) -> None:
    """Lay pages on their side or set them upright; the margin to file by stays on its edge."""
    margins = [getattr(section, f"{side}_margin") for side in _SIDES]
    width, height = section.page_width, section.page_height
    if width is None or height is None or (width > height) == on_its_side:
        return
    turned = margins[3:] + margins[:3] if on_its_side else margins[1:] + margins[:1]
    for side, margin in zip(_SIDES, turned, strict=True):
        setattr(section, f"{side}_margin", margin)
    section.page_width, section.page_height = height, width
    section.orientation = WD_ORIENT.LANDSCAPE if on_its_side else WD_ORIENT.PORTRAIT


def frame(section: Section) -> None:
    """Put a frame of two rules round the pages, with the same margin on every side."""
    for side in _SIDES:
        setattr(section, f"{side}_margin", Pt(FRAMED))
    # Lines of Word are higher: with more room, and in the middle, they stay on their one page.
    section.top_margin = section.bottom_margin = Pt(FRAMED * _HIGHER)
    middle = OxmlElement("w:vAlign")
    middle.set(qn("w:val"), "center")
    section._sectPr.append(middle)  # noqa: SLF001 - python-docx knows of none
    borders = OxmlElement("w:pgBorders")
    borders.set(qn("w:offsetFrom"), "page")
    for side in ("top", "left", "bottom", "right"):
        rule = OxmlElement(f"w:{side}")
        look = (("val", "thickThinSmallGap"), ("sz", "18"), ("space", "26"), ("color", "auto"))
        for name, value in look:
            rule.set(qn(f"w:{name}"), value)
        borders.append(rule)
    margins = section._sectPr.find(qn("w:pgMar"))  # noqa: SLF001 - python-docx knows no borders
    margins.addnext(borders)


def _set(document: Document, found: Element, *, on_its_side: bool, first: bool) -> None:
    section = Section(found, document.part)
    turn(section, on_its_side=on_its_side)
    if not first:
        section.start_type = WD_SECTION.NEW_PAGE
        # Pages are counted on: only the first of the paper goes without its number.
        section.different_first_page_header_footer = False


def _section(document: Document, at: Element) -> Element:
    """Find the page set-up that holds where a paragraph stands."""
    for element in _after(at):
        for found in element.iter(qn("w:sectPr")):
            return found
    return document.sections[-1]._sectPr  # noqa: SLF001 - python-docx gives no other road to it


def _after(at: Element) -> Iterator[Element]:
    yield from at.itersiblings()


def _said(element: Element) -> str:
    return "".join(part.text or "" for part in element.iter(qn("w:t")))


def _width(section: Section) -> float:
    """Give the width of the text, in points."""
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return ((section.page_width or 0) - margins) / 12700


def _fitted(blocks: list[Block], width: float) -> list[Block]:
    """Give tables no wider than the page has room for."""
    return [
        block.scaled(min(1, width / sum(block.widths))) if isinstance(block, Grid) else block
        for block in blocks
    ]


def _closed(blocks: list[Block], section: str = "") -> list[Block]:
    """Give blocks that end with a paragraph, as Word wants, and with the page set-up if any."""
    if isinstance(blocks[-1], Grid):
        blocks = [*blocks, Line(style="gap", high=1)]
    last = blocks[-1]
    if isinstance(last, Line):
        last.section = section
    return blocks
