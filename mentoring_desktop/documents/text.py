"""A paragraph of plain text, set as fast as the canvas takes it."""

import re
from functools import cache, lru_cache

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import (
    ParaLines,
    _centerDrawParaLine,
    _justifyDrawParaLine,
    _leftDrawParaLine,
    _rightDrawParaLine,
    setXPos,
)
from reportlab.platypus.paraparser import ParaFrag

_PUT = {
    TA_LEFT: _leftDrawParaLine,
    TA_CENTER: _centerDrawParaLine,
    TA_RIGHT: _rightDrawParaLine,
    TA_JUSTIFY: _justifyDrawParaLine,
}
"""What puts a line on the canvas by its alignment."""
_MARKER = re.compile(r"(?:–|[\d.]+[.)])\xa0(?=.)")
_KEPT = 4096
"""Texts whose lines are remembered: those of one large paper, or those a thousand share."""


class Text(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph whose lines are broken once for a width, and once for all papers that say it."""

    bookmark = ""
    typed = ""
    """What it says, as it came from the facts."""
    room = 0.0
    """The width in points for which words got places to break; 0 where none did."""
    top = 0.0
    """Where it was drawn, in points from the foot of the page."""
    _broken_for = -1.0

    @classmethod
    def of(cls, text: str, style: ParagraphStyle) -> "Text":
        """Take the text as it stands: no sign in it is markup, so nothing is parsed."""
        return cls(None, style, frags=_pieces(text, style))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        if self._broken_for != width or not hasattr(self, "blPara"):
            super().wrap(width, height)
            self._broken_for = width
        return width, self.height

    def breakLines(self, width: list[float]) -> ParaLines:  # noqa: N802 - ReportLab's name
        # A part of a split paragraph is given as words, which no other paper has.
        if len(self.frags) != 1 or not hasattr(self.frags[0], "text"):
            return super().breakLines(width)
        return _lines(self.frags[0].text, self.style, *width)

    def drawOn(self, canvas: Canvas, x: float, y: float, **_: float) -> None:  # noqa: N802
        """Draw the lines by themselves: plain text changes nothing of the canvas to be kept."""
        self.top = y + self.height
        look, (first, *others) = self.style, self.blPara.lines or [(0, [])]
        last, put = not getattr(self, "_JustifyLast", False), _PUT[look.alignment]
        text = canvas.beginText(x + look.leftIndent, self.top - look.fontSize)
        text.setFont(look.fontName, look.fontSize, look.leading)
        _put_first(text, look, first, last and not others)
        for number, line in enumerate(others, 1):
            put(text, 0, *line, last and number == len(others))
        canvas.drawText(text)


def _put_first(
    text: PDFTextObject,
    look: ParagraphStyle,
    line: tuple[float, list[str]],
    last: bool,  # noqa: FBT001 - as ReportLab's own lines are put
) -> None:
    """Put the first line; its number or dash stands as near the text as in any other paragraph."""
    put, indent, (extra, words) = _PUT[look.alignment], look.firstLineIndent, line
    marker = _MARKER.match(words[0]) if words and look.alignment == TA_JUSTIFY else None
    if not marker:
        put(text, indent, extra, words, last)
        return
    setXPos(text, indent)
    text._textOut(marker[0])  # noqa: SLF001 - as above
    put(text, 0, extra, [words[0][marker.end() :], *words[1:]], last)
    setXPos(text, -indent)


@lru_cache(maxsize=_KEPT)
def _lines(text: str, style: ParagraphStyle, first: float, later: float) -> ParaLines:
    return Paragraph(None, style, frags=_pieces(text, style)).breakLines([first, later])


@lru_cache(maxsize=_KEPT)
def _pieces(text: str, style: ParagraphStyle) -> list[ParaFrag]:
    return [_piece(style).clone(text=text)] if text else []


@cache
def _piece(style: ParagraphStyle) -> ParaFrag:
    [piece] = Paragraph("-", style).frags
    return piece
