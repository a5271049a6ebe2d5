"""Papers read back: the text of a PDF's pages, where its letters stand, the text of Word."""

import re
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn
from pypdfium2 import PdfDocument, PdfPage

from mentoring_desktop import documents

MILLIMETRE = 72 / 25.4
_BROKEN_WORD = re.compile(r"[-\x02\ufffe]\s*|\s+")


def printed(kind: str, facts: Any) -> bytes:
    """One paper as PDF, by its code and facts."""
    return documents.pack([(kind, facts)])


def pages(pdf: bytes) -> list[str]:
    """The text of each page, in reading order."""
    with PdfDocument(pdf) as document:
        return [_text(page) for page in document]


def word_lines(data: bytes) -> list[str]:
    """The paragraphs of a Word file in reading order, those of tables too."""
    body = docx.Document(BytesIO(data)).element.body
    return [paragraph.text for paragraph in body.iter(qn("w:p"))]


def letters_only(text: str) -> str:
    """The text without spaces, line ends and hyphens, by which a paper may break it."""
    return _BROKEN_WORD.sub("", text).casefold()


def room_at_right(pdf: bytes) -> float:
    """How near, in millimetres, any letter comes to the right edge of its page."""
    with PdfDocument(pdf) as document:
        return min(_room_at_right(page) for page in document)


def _text(page: PdfPage) -> str:
    text: str = page.get_textpage().get_text_bounded()
    return text.replace("\r\n", "\n")


def _room_at_right(page: PdfPage) -> float:
    text = page.get_textpage()
    rights = [text.get_charbox(index)[2] for index in range(text.count_chars())]
    room: float = (page.get_width() - max(rights)) / MILLIMETRE
    return room
