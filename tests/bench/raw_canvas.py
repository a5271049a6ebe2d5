"""The floor of the papers: the same pages by bare calls to a canvas, which breaks lines itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Any
from unittest.mock import patch

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.pdfbase.pdfmetrics import getFont, registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from mentoring_desktop import documents
from mentoring_desktop.documents import page, pdf
from mentoring_desktop.documents.text import Text

_SHRINK = 0.05
"""Of a space's width: how much closer words may stand, as Platypus allows."""


@dataclass(frozen=True)
class Block:
    """A paragraph: its words, where its first line begins and what room its lines have (points)."""

    words: list[str]
    x: float
    y: float
    font: str
    size: float
    leading: float
    alignment: int
    indent: float
    rooms: tuple[float, float]


@dataclass
class Page:
    """What stands on a page."""

    size: tuple[float, float]
    blocks: list[Block] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    labels: list[tuple[str, float, float, str, float]] = field(default_factory=list)
    bookmarks: list[tuple[str, float]] = field(default_factory=list)


def watched(kind: str, facts: object) -> list[Page]:
    """Set the paper as always, and tell what it put on its pages."""
    with patch.object(pdf, "_Document", _Document), patch.object(page, "Text", _Text):
        documents.pack([(kind, facts)])
    return _Watching.pages


def drawn(pages: list[Page]) -> bytes:
    """Give the PDF of the pages."""
    file = BytesIO()
    font = pages[0].blocks[0].font
    canvas = Canvas(file, pages[0].size, initialFontName=font, invariant=1, lang="ru")
    for one in pages:
        _draw(canvas, one)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@cache
def _plain(font: str) -> str:
    """Give the font as ReportLab itself has it, whose letters are cut out for every document."""
    plain = TTFont(f"{font}-plain", getFont(font).face.filename)
    # ReportLab takes fonts of one face for one font.
    plain.face.name += b"Plain"
    registerFont(plain)
    return str(plain.fontName)


class _Watching(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Notes what is drawn on it beside paragraphs."""

    pages: list[Page]

    def __init__(self, *given: object, **options: object) -> None:
        super().__init__(*given, **options)
        _Watching.pages = [Page(self._pagesize)]

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        ends = (*self.absolutePosition(x1, y1), *self.absolutePosition(x2, y2))
        self.pages[-1].rules.append(ends)
        super().line(x1, y1, x2, y2)

    def drawCentredString(self, x: float, y: float, text: str) -> None:  # noqa: N802 - ReportLab's
        self.pages[-1].labels.append((text, x, y, _plain(self._fontname), self._fontsize))
        super().drawCentredString(x, y, text)

    def addOutlineEntry(self, title: str, key: str) -> None:  # noqa: N802 - ReportLab's name
        self.pages[-1].bookmarks.append((title, self.absolutePosition(0, 0)[1]))
        super().addOutlineEntry(title, key)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        super().showPage()
        self.pages.append(Page(self._pagesize))

    def save(self) -> None:
        super().save()
        self.pages.pop()


class _Document(pdf._Document):  # noqa: SLF001 - the pages are what is measured
    @override
    def build(self, story: page.Story) -> None:
        super().build(story, canvasmaker=_Watching)


class _Text(Text):
    """Notes where it is drawn."""

    @override
    def drawOn(self, canvas: Any, x: float, y: float, **_: float) -> None:
        left, base = canvas.absolutePosition(x, y)
        lines, style = self.blPara, self.style
        words = [str(word) for _, line in lines.lines for word in line]
        block = Block(
            words=words,
            x=left + style.leftIndent,
            y=base + self.height - style.fontSize,
            font=_plain(style.fontName),
            size=style.fontSize,
            leading=style.leading,
            alignment=style.alignment,
            indent=style.firstLineIndent,
            rooms=tuple(self._wrapWidths),
        )
        if words:
            canvas.pages[-1].blocks.append(block)
        super().drawOn(canvas, x, y)


def _draw(canvas: Canvas, one: Page) -> None:
    canvas.setPageSize(one.size)
    for title, y in one.bookmarks:
        canvas.bookmarkHorizontal(title, 0, y)
        canvas.addOutlineEntry(title, title)
    for text, x, y, font, size in one.labels:
        canvas.setFont(font, size)
        canvas.drawCentredString(x, y, text)
    for block in one.blocks:
        _set(canvas, block)
    canvas.setLineWidth(0.5)
    canvas.lines(one.rules)


def _set(canvas: Canvas, block: Block) -> None:
    text = canvas.beginText(block.x, block.y)
    text.setFont(block.font, block.size, block.leading)
    offset, lines = block.indent, list(_lines(block))
    for number, (words, left) in enumerate(lines, 1):
        closer = left < 0 or (block.alignment == TA_JUSTIFY and number < len(lines))
        line = " ".join(words)
        gaps = line.count(" ") + line.count("\xa0")
        at = offset + (0 if closer else left * _SHIFT[block.alignment])
        if at:
            text.setXPos(at)
        if closer and gaps:
            text.setWordSpace(left / gaps)
        text.textLine(line)
        if closer and gaps:
            text.setWordSpace(0)
        if at:
            text.setXPos(-at)
        offset = 0
    canvas.drawText(text)


_SHIFT = {TA_LEFT: 0.0, TA_JUSTIFY: 0.0, TA_CENTER: 0.5, TA_RIGHT: 1.0}
"""How much of the room left stands before the line."""


def _lines(block: Block) -> Iterator[tuple[list[str], float]]:
    """Give each line's words and the room left after them."""
    space = stringWidth(" ", block.font, block.size)
    (room, later), used = block.rooms, -space
    line: list[str] = []
    for word in block.words:
        longer = used + space + stringWidth(word, block.font, block.size)
        if line and longer > room + len(line) * _SHRINK * space:
            yield line, room - used
            line, longer, room = [], longer - used - space, later
        line.append(word)
        used = longer
    yield line, room - used
