"""D22: the personal programme of a pair, from its passport to the sheet of changes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Approval, Order, Organization, Participant, Signature
from mentoring_desktop.documents.lists import numbered
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import GrammaticalGender, dates

_PASSPORT_WIDTHS = 60, 120
_PLAN_WIDTHS = 9, 42, 26, 26, 28, 27, 22
_CHANGES_WIDTHS = 9, 25, 76, 40, 30
_CHANGES = 3
"""Empty rows to write changes in."""
_ROW_TO_WRITE_IN = 22
_CHANGES_HEIGHT = 50 * mm
"""Its height in points."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """A task of the programme and the result it is judged by."""

    text: str
    result: str = ""


@dataclass(frozen=True, kw_only=True)
class Activity:
    """A row of the plan; the mark is empty until it is done."""

    text: str
    form: str = ""
    term: str = ""
    responsible: str = ""
    result: str = ""
    mark: str = ""


@dataclass(frozen=True, kw_only=True)
class Passport:
    """The headings of the passport's rows."""

    heading: str
    form: str
    kind: str
    period: str
    meetings: str
    basis: str
    order: str


@dataclass(frozen=True, kw_only=True)
class Diagnosis:
    """The phrases of the section on the mentee's needs."""

    heading: str
    difficulties: str
    strengths: str


@dataclass(frozen=True, kw_only=True)
class Aims:
    """The phrases of the section on aim and tasks."""

    heading: str
    aim: str
    tasks: str


@dataclass(frozen=True, kw_only=True)
class Ruled:
    """The heading of a section with a table, and of its columns."""

    heading: str
    columns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases of the programme, as ``resources/templates/papers/programme.toml`` has them."""

    title: tuple[str, ...]
    pair: str
    group: str
    mentor: str
    mentee: str
    curator: str
    agreed: str
    passport: Passport
    relevance: str
    diagnosis: Diagnosis
    aims: Aims
    results: str
    methods: str
    plan: Ruled
    control: str
    signatures: str
    changes: Ruled


@dataclass(frozen=True, kw_only=True)
class Programme:
    """Everything the programme says; an empty section is left out of it."""

    organization: Organization
    approval: Approval
    mentor: Participant
    mentees: tuple[Participant, ...]
    curator: Participant
    date_from: date
    date_to: date
    form: str = ""
    kind: str = ""
    meetings: str = ""
    order: Order | None = None
    """The order that formed the pair."""
    relevance: str = ""
    difficulties: str = ""
    strengths: str = ""
    aim: str = ""
    tasks: tuple[Task, ...] = ()
    methods: str = ""
    activities: tuple[Activity, ...] = ()
    control: str = ""
    wording: Wording = field(default_factory=partial(wording.read, "programme", Wording))


def about(facts: Programme) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=" ".join(_phrases(facts).title),
        author=facts.organization.short_name,
        subject="Персонализированная программа наставничества",
    )


def story(facts: Programme, sheet: Sheet) -> Story:
    """The approval block, the title and the sections that say something, numbered in a row."""
    if not facts.mentees:
        raise MentoringError("В программе нет наставляемого. Закрепите его за наставником.")
    phrases = _phrases(facts)
    first, *others = phrases.title
    told = [
        *requisites.approval(sheet, facts.approval, facts.organization, GrammaticalGender.FEMININE),
        sheet.line(first, "name", bookmark=first),
        *[sheet.line(line, "name") for line in others],
    ]
    said = ((heading, body) for heading, body in _sections(facts, phrases, sheet) if body)
    for number, (heading, body) in enumerate(said, 1):
        told += [*sheet.heading(f"{number}.\xa0{heading}"), *body]
    return told


def values(facts: Programme) -> wording.Values:
    """What the texts may name; how the pair is called is a text itself.

    Programmes of former versions call the names of a pair «participants» too.
    """
    mentees = ", ".join(mentee.short_name for mentee in facts.mentees)
    names = f"{facts.mentor.short_name} – {mentees}"
    known: dict[str, wording.Value] = {
        **facts.organization.words,
        "participants": names,
        "names": names,
        "period": dates.period(facts.date_from, facts.date_to),
        "order": requisites.reference(facts.order) if facts.order else "",
        "difficulties": facts.difficulties,
        "strengths": facts.strengths,
        "aim": facts.aim,
    }
    called = facts.wording.pair if len(facts.mentees) == 1 else facts.wording.group
    return known | {"participants": wording.fill(called, known)}


def _phrases(facts: Programme) -> Wording:
    return wording.filled(facts.wording, values(facts))


def _sections(facts: Programme, phrases: Wording, sheet: Sheet) -> Iterator[tuple[str, Story]]:
    """All sections in their order, the empty ones too."""
    results = [task.result for task in facts.tasks if task.result]
    yield phrases.passport.heading, _passport(facts, phrases, sheet)
    yield phrases.relevance, sheet.lines(facts.relevance)
    yield phrases.diagnosis.heading, _diagnosis(phrases, sheet)
    yield phrases.aims.heading, _aims(facts, phrases, sheet)
    yield phrases.results, sheet.items(numbered(results))
    yield phrases.methods, sheet.lines(facts.methods)
    yield phrases.plan.heading, _plan(facts, phrases, sheet)
    yield phrases.control, sheet.lines(facts.control)
    yield phrases.signatures, _signatures(facts, phrases, sheet)
    yield phrases.changes.heading, _changes(phrases, sheet)


def _passport(facts: Programme, phrases: Wording, sheet: Sheet) -> Story:
    passport = phrases.passport
    rows = [
        (phrases.mentor, _known(facts.mentor)),
        *[(phrases.mentee, _known(mentee)) for mentee in facts.mentees],
        (phrases.curator, facts.curator.introduced),
        (passport.form, facts.form),
        (passport.kind, facts.kind),
        (passport.period, dates.period(facts.date_from, facts.date_to)),
        (passport.meetings, facts.meetings),
        (passport.basis, passport.order),
    ]
    return [sheet.table((), _PASSPORT_WIDTHS, [row for row in rows if row[1]])]


def _known(person: Participant) -> str:
    experience = f", стаж {person.experience}" if person.experience else ""
    return person.introduced + experience


def _diagnosis(phrases: Wording, sheet: Sheet) -> Story:
    diagnosis = phrases.diagnosis
    return [*sheet.lines(diagnosis.difficulties), *sheet.lines(diagnosis.strengths)]


def _aims(facts: Programme, phrases: Wording, sheet: Sheet) -> Story:
    aims = phrases.aims
    tasks = sheet.items(numbered([task.text for task in facts.tasks]))
    lead_in = [sheet.line(aims.tasks, "text")] if tasks else []
    return [*sheet.lines(aims.aim), *lead_in, *tasks]


def _plan(facts: Programme, phrases: Wording, sheet: Sheet) -> Story:
    rows = [
        (
            f"{number}.",
            activity.text,
            activity.form,
            activity.term,
            activity.responsible,
            activity.result,
            activity.mark,
        )
        for number, activity in enumerate(facts.activities, 1)
    ]
    return [sheet.table(phrases.plan.columns, _PLAN_WIDTHS, rows)] if rows else []


def _signatures(facts: Programme, phrases: Wording, sheet: Sheet) -> Story:
    sides = [
        Signature(position=phrases.mentor, name=facts.mentor.signature),
        *[Signature(position=phrases.mentee, name=who.signature) for who in facts.mentees],
    ]
    curator = Signature(position=phrases.curator, name=facts.curator.signature)
    return [
        requisites.signatures(sheet, sides),
        KeepTogether(
            [
                sheet.gap(),
                sheet.line(phrases.agreed),
                requisites.signatures(sheet, [curator]),
            ]
        ),
        # The sheet of changes comes next, on a page that holds it whole.
        CondPageBreak(_CHANGES_HEIGHT),
    ]


def _changes(phrases: Wording, sheet: Sheet) -> Story:
    changes = phrases.changes
    empty = [[""] * len(changes.columns)] * _CHANGES
    return [sheet.table(changes.columns, _CHANGES_WIDTHS, empty, row_height=_ROW_TO_WRITE_IN)]
