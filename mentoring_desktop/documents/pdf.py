"""Stories laid out on pages and written as PDF: the same stories always give the same bytes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import count

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    ActionFlowable,
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from mentoring_desktop.documents.fonts import Face, MissingLetterError, faces
from mentoring_desktop.documents.letters import clean
from mentoring_desktop.documents.page import BOTTOM, FRAMED, RIGHT, TOP, Sheet, Story

_NUMBER_SIZE, _RUNNING_SIZE = 11, 9
_NUMBER_FROM_EDGE = 13 * mm
_UPRIGHT, _ON_ITS_SIDE = "upright", "on its side"
_RULES = (9 * mm, 2), (11 * mm, 0.6)
"""How far each rule of a frame stands from the edge, and how thick it is, in points."""


@dataclass(frozen=True)
class About:
    """What the file says of itself, and how the paper is set: sizes in points."""

    title: str
    author: str
    subject: str
    size: float = 12
    left: float = 20 * mm
    """30 mm for what is kept longer than ten years, such as orders (ГОСТ Р 7.0.97)."""
    running: str = ""
    """What stands in the corner of every page but the first: whose it is, should sheets part."""
    on_its_side: bool = False
    """Whether it begins on a page laid on its side, as wide tables do."""
    framed: bool = False
    """Whether a frame stands round its pages, as round letters of thanks; ``left`` is unheeded."""


@dataclass(frozen=True)
class Paper:
    """A paper before it is set: ``tell`` puts it on a sheet.

    ``told`` hears of it twice: when it is composed and when it is laid on pages.
    """

    about: About
    tell: Callable[[Sheet], Story]
    told: Callable[[], object] = bool

    def story(self, face: Face) -> Story:
        """The paper set in this face."""
        self.told()
        about = self.about
        left = FRAMED if about.framed else about.left
        sheet = Sheet(face, about.size, left, on_its_side=about.on_its_side, framed=about.framed)
        return self.tell(sheet)

    @property
    def template(self) -> str:
        """The page on which it begins."""
        way = _ON_ITS_SIDE if self.about.on_its_side else _UPRIGHT
        return _template(way, FRAMED if self.about.framed else self.about.left)


def pdf(papers: Sequence[Paper]) -> bytes:
    """The papers one after another, set in the first face that has all their letters.

    The file says of itself what the first paper says.

    Raises:
        MissingLetterError: no face on this machine has all the letters.
    """
    *better, last = faces()
    for face in better:
        try:
            return _written(papers, face)
        except MissingLetterError:
            continue
    return _written(papers, last)


def turned(sheet: Sheet) -> Story:
    """A new page laid on its side, for wide tables."""
    return [NextPageTemplate(_template(_ON_ITS_SIDE, sheet.left)), PageBreak()]


class _Begins(ActionFlowable):  # type: ignore[misc]  # ReportLab has no types
    """Stands before the break after which the next paper begins: pages are counted anew."""

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self._paper = paper

    def apply(self, doc: "_Document") -> None:
        self._paper.told()
        doc.first_page, doc.running = doc.page + 1, clean(self._paper.about.running)


class _Document(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """Pages with a number from the second of each paper on, and bookmarks at headings."""

    first_page = 1
    running = ""

    def beforeDocument(self) -> None:  # noqa: N802 - ReportLab's name
        self._bookmarks = count(1)

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - ReportLab's name
        bookmark = getattr(flowable, "bookmark", "")
        if bookmark:
            key = str(next(self._bookmarks))
            self.canv.bookmarkHorizontal(key, 0, flowable.top)
            self.canv.addOutlineEntry(bookmark, key)


def _written(papers: Sequence[Paper], face: Face) -> bytes:
    file = BytesIO()
    first, font = papers[0].about, face.regular
    document = _Document(
        file,
        pageTemplates=_templates(papers, font),
        title=first.title,
        author=first.author,
        subject=first.subject,
        creator="Наставничество",
        lang="ru",
        initialFontName=font,
        invariant=1,
    )
    document.running = clean(first.running)
    story = papers[0].story(face)
    for paper in papers[1:]:
        begin = NextPageTemplate(paper.template)
        story += [_Begins(paper), begin, PageBreak(), *paper.story(face)]
    document.build(story)
    return file.getvalue()


def lies(template: str) -> bool:
    """Tell whether pages of this name are laid on their side."""
    return template.startswith(_ON_ITS_SIDE)


def _template(way: str, left: float) -> str:
    return f"{way}, {left}"


def _templates(papers: Sequence[Paper], font: str) -> list[PageTemplate]:
    """Pages of both ways for every margin; the page on which all begins is the first of them."""
    plain = {paper.about.left: None for paper in papers if not paper.about.framed}
    pages = [page for left in plain for page in _both(left, font)]
    if any(paper.about.framed for paper in papers):
        pages += _both_framed(font)
    return sorted(pages, key=lambda page: page.id != papers[0].template)


def _both(left: float, font: str) -> list[PageTemplate]:
    return [
        _pages(_template(_UPRIGHT, left), A4, (left, TOP, RIGHT, BOTTOM), font),
        _pages(_template(_ON_ITS_SIDE, left), landscape(A4), (BOTTOM, left, TOP, RIGHT), font),
    ]


def _both_framed(font: str) -> list[PageTemplate]:
    margins = (FRAMED,) * 4
    return [
        _pages(_template(way, FRAMED), size, margins, font, _frame)
        for way, size in ((_UPRIGHT, A4), (_ON_ITS_SIDE, landscape(A4)))
    ]


def _frame(canvas: Canvas, _: "_Document") -> None:
    """Two rules round the page, the outer the heavier."""
    width, height = canvas._pagesize  # noqa: SLF001 - nothing else tells the page's size
    canvas.saveState()
    for inset, rule in _RULES:
        canvas.setLineWidth(rule)
        canvas.rect(inset, inset, width - 2 * inset, height - 2 * inset)
    canvas.restoreState()


def _pages(
    name: str,
    size: tuple[float, float],
    margins: tuple[float, float, float, float],
    font: str,
    adorn: Callable[[Canvas, "_Document"], None] | None = None,
) -> PageTemplate:
    """Pages of this size; margins are left, top, right, bottom as one reads the page."""
    left, top, right, bottom = margins
    width, height = size
    frame = Frame(left, bottom, width - left - right, height - top - bottom, 0, 0, 0, 0, id=name)
    centre = left + (width - left - right) / 2
    on_page = adorn or partial(_number, font, centre, height)
    return PageTemplate(name, [frame], onPage=on_page, pagesize=size)


def _number(font: str, centre: float, height: float, canvas: Canvas, document: _Document) -> None:
    """The number in the middle of the upper margin, and whose paper it is; not on the first."""
    number = document.page - document.first_page + 1
    if number > 1:
        canvas.setFont(font, _NUMBER_SIZE)
        canvas.drawCentredString(centre, height - _NUMBER_FROM_EDGE, str(number))
        right = canvas._pagesize[0] - RIGHT  # noqa: SLF001 - nothing else tells the page's size
        canvas.setFont(font, _RUNNING_SIZE)
        canvas.drawRightString(right, height - _NUMBER_FROM_EDGE, document.running)
