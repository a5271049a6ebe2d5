"""D16, D17: a questionnaire to be filled in by hand, for somebody known or for anybody."""

from dataclasses import dataclass, field
from functools import partial

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Table

from mentoring_desktop.documents import hand, requisites, wording
from mentoring_desktop.documents.facts import Organization
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError

_SIZE = 11
_LABEL = 52 * mm
_NUMBER, _HIGH = 28 * mm, 6.5 * mm
_WITH_HEAD = 45 * mm
_DATE, _SIGN, _PEN = 72 * mm, 20 * mm, 38 * mm
_KNOWN = (
    ("GRID", (0, 0), (-1, -1), 0.5, black),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ("RIGHTPADDING", (0, 0), (-1, -1), 1.5 * mm),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
)
_ROOM = 5.5
"""Points above and below an empty cell, so that a hand can write in it."""
_SIGNED = (
    ("LEFTPADDING", (2, 0), (2, 0), 2 * mm),
    ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
    ("LEFTPADDING", (0, 0), (1, 0), 0),
    ("LEFTPADDING", (3, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
)


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of the person; every empty one is left to the hand."""

    name: str = ""
    position: str = ""
    subjects: str = ""
    experience: str = ""
    category: str = ""
    education: str = ""
    short: str = ""
    """«Мельник О.И.», on the pages after the first."""
    signature: str = ""
    """«О.И. Мельник», beside the line for the pen."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a table to tick: its title, if it needs one, and its marks."""

    title: str = ""
    marks: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question and the room for its answer: boxes, lines, a short line, or a table."""

    text: str
    options: tuple[str, ...] = ()
    yes_no: bool = False
    """Whether the options are «да» and «нет»."""
    other: bool = False
    """Whether one may write an option of one's own."""
    lines: int = 0
    number: bool = False
    rows: tuple[str, ...] = ()
    of_areas: bool = False
    """Whether the rows of the table are areas of competence, not qualities."""
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Labels:
    """The headings of what is known."""

    name: str
    position: str
    subjects: str
    experience: str
    category: str
    education: str


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases of the form, as ``resources/templates/papers/questionnaire.toml`` has them."""

    known: Labels
    area: str
    quality: str
    yes: str
    no: str
    other: str
    date: str
    signature: str


@dataclass(frozen=True, kw_only=True)
class Questionnaire:
    """Everything the form says."""

    organization: Organization
    title: str
    preamble: str = ""
    known: Known = Known()
    questions: tuple[Question, ...]
    wording: Wording = field(default_factory=partial(wording.read, "questionnaire", Wording))


def about(facts: Questionnaire) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=": ".join(filter(None, (facts.title, facts.known.name))),
        author=facts.organization.short_name,
        subject="Анкета",
        size=_SIZE,
        running=facts.known.short,
    )


def story(facts: Questionnaire, sheet: Sheet) -> Story:
    """The head, what is known of the person, the numbered questions, date and signature."""
    if not facts.questions:
        raise MentoringError("В анкете нет ни одного вопроса. Добавьте или верните хотя бы один.")
    *first, last = (
        _question(facts, sheet, f"{number}.\xa0{question.text}", question)
        for number, question in enumerate(facts.questions, 1)
    )
    return [
        sheet.line(facts.organization.name, "centre"),
        sheet.line(facts.title, "name", bookmark=facts.title),
        sheet.gap(0.5),
        *sheet.lines(facts.preamble),
        sheet.gap(0.5),
        _known(facts, sheet),
        *[part for question in first for part in _together(question)],
        *_together([*last, sheet.gap(), _signature(facts, sheet)]),
    ]


def _known(facts: Questionnaire, sheet: Sheet) -> Flowable:
    known, labels = facts.known, facts.wording.known
    pairs = [
        (labels.name, known.name),
        (labels.position, known.position),
        (labels.subjects, known.subjects),
        (labels.experience, known.experience),
        (labels.category, known.category),
        (labels.education, known.education),
    ]
    widths = _LABEL, sheet.width - _LABEL
    cells = [
        [[sheet.line(text, "cell", width=width - 3 * mm)] for text, width in zip(pair, widths)]  # noqa: B905 - two of each
        for pair in pairs
    ]
    room = [
        (f"{side}PADDING", (0, at), (-1, at), _ROOM)
        for at, (_, value) in enumerate(pairs)
        if not value
        for side in ("TOP", "BOTTOM")
    ]
    return sheet.grid(cells, widths, [*_KNOWN, *room])


def _together(question: Story) -> Story:
    """A table may go on over pages; all else stays with its question."""
    long = any(isinstance(part, Table) and part.repeatRows for part in question)
    return [CondPageBreak(_WITH_HEAD), *question] if long else [KeepTogether(question)]


def _question(facts: Questionnaire, sheet: Sheet, text: str, question: Question) -> Story:
    phrases, asked = facts.wording, sheet.line(text, "line")
    if question.rows:
        columns = [(column.title, column.marks) for column in question.columns]
        head = phrases.area if question.of_areas else phrases.quality
        table = hand.ticked(sheet, head, columns, question.rows)
        return [sheet.gap(0.5), asked, sheet.gap(0.3), table]
    if question.number:
        return [hand.beside(sheet, asked, [hand.Lines(_NUMBER, pitch=_HIGH)], _NUMBER)]
    options = (phrases.yes, phrases.no) if question.yes_no else question.options
    if options and not question.other and hand.short(sheet, text, options):
        room = hand.boxes(sheet, options)
        return [hand.beside(sheet, asked, room, hand.width(sheet, options))]
    other = phrases.other if question.other else ""
    room = hand.boxes(sheet, options, other)
    lines = [hand.Lines(sheet.width, question.lines)] if question.lines else []
    return [sheet.gap(0.5), asked, sheet.gap(0.15), *room, *lines]


def _signature(facts: Questionnaire, sheet: Sheet) -> Flowable:
    phrases, name = facts.wording, facts.known.signature
    rest = sheet.width - _DATE - _SIGN
    pen = _PEN if name else rest
    cells = [
        [sheet.line(f"{phrases.date} {requisites.BLANK_DAY}", width=_DATE)],
        [sheet.line(phrases.signature, "right", width=_SIGN)],
        [hand.Lines(pen - 2 * mm)],
    ]
    widths = [_DATE, _SIGN, pen]
    if name:
        cells.append([sheet.line(name, "right", width=rest - pen)])
        widths.append(rest - pen)
    return sheet.grid([cells], widths, _SIGNED)
