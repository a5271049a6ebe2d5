"""What letters of thanks and certificates are set with: large type, wide letters, even spaces."""

import re
from collections.abc import Iterable, Sequence

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from mentoring_desktop.documents import letters, requisites
from mentoring_desktop.documents.facts import Organization, Signature
from mentoring_desktop.documents.page import FRAMED, Sheet, Story
from mentoring_desktop.documents.styles import LARGE, styles

_SPACING = 0.14
"""Between the letters of a heading, in parts of their size."""
_RULE = 40 * mm
_FULL = 0.92
"""So much of the page's height is filled; the rest is left above and below alike."""
_POST, _PEN = 0.3, 0.24
"""Parts of the width for the post of the one who signs and for the pen."""
_SHORT = re.compile(r"(?<!\w)(\w) ")
_LAST = re.compile(r" (?=\S+$)")


class Spaced(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """One line in the middle, its letters set apart; the text itself has no spaces put in."""

    def __init__(self, text: str, style: ParagraphStyle, spacing: float) -> None:
        super().__init__()
        self.text, self.style, self.spacing = text, style, spacing

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        self.width, self.height = width, self.style.leading
        return self.width, self.height

    def draw(self) -> None:
        look = self.style
        left = (self.width - _spaced_width(self.text, look, self.spacing)) / 2
        line = self.canv.beginText(left, look.leading - look.fontSize)
        line.setFont(look.fontName, look.fontSize)
        line.setCharSpace(self.spacing)
        line.textOut(self.text)
        self.canv.drawText(line)


def heading(sheet: Sheet, text: str) -> Story:
    """The name of the paper, as large as one line takes or two, and a short rule under it."""
    said = letters.clean(text)
    sheet.face.require(said)
    for lines, sizes in (([said], LARGE[:3]), (said.rsplit(" ", 1), LARGE), ([said], LARGE)):
        for size in sizes:
            look, spacing = _look(sheet, size), size * _SPACING
            if all(_spaced_width(line, look, spacing) <= sheet.width for line in lines):
                return [*[Spaced(line, look, spacing) for line in lines], *_rule(sheet)]
    return [sheet.line(text, f"large-{LARGE[-1]}", width=sheet.width), *_rule(sheet)]


def name(sheet: Sheet, text: str, bookmark: str) -> Story:
    """Whose the paper is, as large as the name lets it; a long one stands on two lines."""
    said = letters.clean(text)
    for lines, sizes in (([said], LARGE[1:4]), (said.split(" ", 1), LARGE[2:]), ([said], LARGE)):
        for size in sizes:
            look = _look(sheet, size)
            if all(_spaced_width(line, look, 0) <= sheet.width for line in lines):
                return _named(sheet, lines, f"large-{size}", bookmark)
    return _named(sheet, [text], f"large-{LARGE[-1]}", bookmark)


def _named(sheet: Sheet, lines: Sequence[str], style: str, bookmark: str) -> Story:
    first, *others = lines
    return [
        sheet.line(first, style, bookmark=bookmark, width=sheet.width),
        *[sheet.line(line, style, width=sheet.width) for line in others],
    ]


def lines(sheet: Sheet, said: Iterable[str], style: str) -> Story:
    """Centred lines a little apart; a word of one letter ends no line, and none is one word."""
    story: Story = []
    for line in said:
        if line.strip():
            glued = _LAST.sub("\xa0", _SHORT.sub("\\1\xa0", line.rstrip()))
            story += [sheet.gap(0.3)] * bool(story)
            story.append(sheet.line(glued, style, width=sheet.width))
    return story


def _rule(sheet: Sheet) -> Story:
    ruled, beside = ("LINEABOVE", (1, 0), (1, 0), 0.6, black), (sheet.width - _RULE) / 2
    widths = [beside, _RULE, beside]
    return [sheet.gap(0.4), sheet.grid([[[], [], []]], widths, [ruled], rowHeights=[3])]


def school(sheet: Sheet, organization: Organization) -> Story:
    """The school as it stands above the heading."""
    name = organization.full_name.replace(" «", "\n«", 1)
    return [*sheet.lines(organization.founder, "small"), *sheet.lines(name, "centre")]


def signature(sheet: Sheet, who: Signature, seal: str) -> Story:
    """Post, line for the pen and name, and under them the place for the seal."""
    widths = [sheet.width * _POST, sheet.width * _PEN, sheet.width * (1 - _POST - _PEN)]
    cells = (who.position, "line"), ("", "line"), (who.name, "right")
    row = [
        [sheet.line(text, style, width=width)]
        for (text, style), width in zip(cells, widths, strict=True)
    ]
    return [
        sheet.grid([row], widths, [*requisites.UNRULED, ("LINEBELOW", (1, 0), (1, 0), 0.6, black)]),
        *([sheet.gap(0.4), sheet.line(seal, width=sheet.width)] if seal else []),
    ]


def spread(sheet: Sheet, blocks: Sequence[Story]) -> Story:
    """The blocks down the page, the room that is left shared between them evenly."""
    page = A4[int(not sheet.on_its_side)] - 2 * FRAMED
    taken = sum(part.wrap(sheet.width, page)[1] for block in blocks for part in block)
    least, most = sheet.gap(0.5).height, 26 * mm
    shares = max(1, len(blocks) - 1)
    gap = max(least, min(most, (page * _FULL - taken) / shares))
    story: Story = []
    for block in blocks:
        story += [sheet.room(gap)] * bool(story) + block
    above = max(0.0, (page - taken - gap * shares) / 2 - 1)
    return [sheet.room(above), *story]


def _look(sheet: Sheet, size: int) -> ParagraphStyle:
    return styles(sheet.face, sheet.size, sheet.width)[f"large-{size}"]


def _spaced_width(text: str, look: ParagraphStyle, spacing: float) -> float:
    return float(stringWidth(text, look.fontName, look.fontSize)) + spacing * (len(text) - 1)
