"""What letters of thanks and certificates are set with: large type, wide letters, even spaces."""

from collections.abc import Sequence

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
_ON_ONE_LINE = 20
"""A name as large as this or larger stands on one line; smaller, on two at most."""
_POST, _PEN = 0.36, 0.3
"""Parts of the width for the post of the one who signs and for the pen."""


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


def heading(sheet: Sheet, text: str) -> Flowable:
    """The name of the paper, as large as one line takes; too long a one is set as other text."""
    said = letters.clean(text)
    sheet.face.require(said)
    for size in LARGE[:-1]:
        look, spacing = _look(sheet, size), size * _SPACING
        if _spaced_width(said, look, spacing) <= sheet.width:
            return Spaced(said, look, spacing)
    return sheet.line(text, f"large-{LARGE[-1]}", width=sheet.width)


def name(sheet: Sheet, text: str, bookmark: str) -> Flowable:
    """Whose the paper is, as large as the name lets it."""
    for size in LARGE[1:]:
        line = sheet.line(text, f"large-{size}", bookmark=bookmark)
        _, height = line.wrap(sheet.width, 0)
        most = 1 if size >= _ON_ONE_LINE else 2
        if height <= most * _look(sheet, size).leading and _words_fit(sheet, text, size):
            return line
    return sheet.line(text, f"large-{LARGE[-1]}", bookmark=bookmark, width=sheet.width)


def school(sheet: Sheet, organization: Organization) -> Story:
    """The school as it stands above the heading."""
    name = organization.full_name.replace(" «", "\n«", 1)
    return [*sheet.lines(organization.founder, "small"), *sheet.lines(name, "centre")]


def signature(sheet: Sheet, who: Signature, seal: str) -> Story:
    """Post, line for the pen and name, and under them the place for the seal."""
    widths = [sheet.width * _POST, sheet.width * _PEN, sheet.width * (1 - _POST - _PEN)]
    cells = (who.position, "line"), (requisites.SIGNATURE_LINE, "centre"), (who.name, "right")
    row = [
        [sheet.line(text, style, width=width)]
        for (text, style), width in zip(cells, widths, strict=True)
    ]
    return [
        sheet.grid([row], widths, requisites.UNRULED),
        *([sheet.line(seal, "line")] if seal else []),
    ]


def spread(sheet: Sheet, blocks: Sequence[Story]) -> Story:
    """The blocks down the page, the room that is left shared between them evenly."""
    page = A4[int(not sheet.on_its_side)] - 2 * FRAMED
    taken = sum(part.wrap(sheet.width, page)[1] for block in blocks for part in block)
    least, most = sheet.gap(0.5).height, 22 * mm
    shares = max(1, len(blocks) - 1)
    # A hair is left, so that rounding does not turn the page.
    gap = max(least, min(most, (page - taken - 1) / shares))
    story: Story = []
    for block in blocks:
        story += [sheet.room(gap)] * bool(story) + block
    above = max(0.0, (page - taken - gap * shares - 1) / 2)
    return [sheet.room(above), *story]


def _look(sheet: Sheet, size: int) -> ParagraphStyle:
    return styles(sheet.face, sheet.size, sheet.width)[f"large-{size}"]


def _words_fit(sheet: Sheet, text: str, size: int) -> bool:
    look = _look(sheet, size)
    words = letters.clean(text).split(" ")
    return all(stringWidth(word, look.fontName, size) <= sheet.width for word in words)


def _spaced_width(text: str, look: ParagraphStyle, spacing: float) -> float:
    return float(stringWidth(text, look.fontName, look.fontSize)) + spacing * (len(text) - 1)
