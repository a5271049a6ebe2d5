"""A story laid out on pages and written as PDF: the same story always gives the same bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import count

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from mentoring_desktop.documents.fonts import MissingLetterError, faces
from mentoring_desktop.documents.page import BOTTOM, RIGHT, TOP, Sheet, Story

_NUMBER_SIZE = 11
_NUMBER_FROM_EDGE = 13 * mm
_UPRIGHT, _ON_ITS_SIDE = "upright", "on its side"


@dataclass(frozen=True)
class About:
    """What the file says of itself, and how the paper is set: sizes in points."""

    title: str
    author: str
    subject: str
    size: float = 12
    left: float = 20 * mm
    """30 mm for what is kept longer than ten years, such as orders (ГОСТ Р 7.0.97)."""


def pdf(tell: Callable[[Sheet], Story], about: About) -> bytes:
    """The paper that ``tell`` puts on a sheet, set in the first face that has all its letters.

    Raises:
        MissingLetterError: no face on this machine has all the letters.
    """
    *better, last = faces()
    for face in better:
        try:
            return _written(tell(Sheet(face, about.size, about.left)), about, face.regular)
        except MissingLetterError:
            continue
    return _written(tell(Sheet(last, about.size, about.left)), about, last.regular)


def turned() -> Story:
    """A new page laid on its side, for wide tables."""
    return [NextPageTemplate(_ON_ITS_SIDE), PageBreak()]


class _Document(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """Pages with a number from the second on, and bookmarks at headings."""

    def beforeDocument(self) -> None:  # noqa: N802 - ReportLab's name
        self._bookmarks = count(1)

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - ReportLab's name
        bookmark = getattr(flowable, "bookmark", "")
        if bookmark:
            key = str(next(self._bookmarks))
            self.canv.bookmarkHorizontal(key, 0, flowable.height)
            self.canv.addOutlineEntry(bookmark, key)


def _written(story: Story, about: About, font: str) -> bytes:
    file = BytesIO()
    document = _Document(
        file,
        pageTemplates=[
            _pages(_UPRIGHT, A4, (about.left, TOP, RIGHT, BOTTOM), font),
            _pages(_ON_ITS_SIDE, landscape(A4), (BOTTOM, about.left, TOP, RIGHT), font),
        ],
        title=about.title,
        author=about.author,
        subject=about.subject,
        creator="Наставничество",
        lang="ru",
        initialFontName=font,
        invariant=1,
    )
    document.build(story)
    return file.getvalue()


def _pages(
    name: str, size: tuple[float, float], margins: tuple[float, float, float, float], font: str
) -> PageTemplate:
    """Pages of this size; margins are left, top, right, bottom as one reads the page."""
    left, top, right, bottom = margins
    width, height = size
    frame = Frame(left, bottom, width - left - right, height - top - bottom, 0, 0, 0, 0, id=name)
    centre = left + (width - left - right) / 2
    return PageTemplate(name, [frame], onPage=partial(_number, font, centre, height), pagesize=size)


def _number(font: str, centre: float, height: float, canvas: Canvas, document: _Document) -> None:
    """The number in the middle of the upper margin; the first page has none."""
    if document.page > 1:
        canvas.setFont(font, _NUMBER_SIZE)
        canvas.drawCentredString(centre, height - _NUMBER_FROM_EDGE, str(document.page))
