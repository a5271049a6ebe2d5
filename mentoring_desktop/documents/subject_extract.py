"""The extract for a person: all that the school's file keeps of one (152-ФЗ ст. 14)."""

from dataclasses import dataclass, field
from functools import partial

from mentoring_desktop.documents import requisites, statement, wording
from mentoring_desktop.documents.facts import Organization, Signature
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError

_WIDTHS = 58, 122


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/subject_extract.toml`` has them."""

    title: tuple[str, ...]
    subject: str
    operator: str
    address: str
    address_blank: str
    day: str
    purpose: str
    ground: str
    source: str
    ways: str
    term: str
    access: str
    agents: str
    abroad: str
    duties: str
    rights: str
    others: str
    nothing: str
    basis: str
    received: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """What is known under one name."""

    label: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Section:
    """Lines of one kind; without any it says that nothing is kept."""

    heading: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SubjectExtract:
    """Everything the extract says."""

    organization: Organization
    signature: Signature
    name: str
    receiver: str
    """«М.П. Иванова», beside the line for the person's own hand."""
    sections: tuple[Section, ...]
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the texts may name, in all its forms."""
    wording: Wording = field(default_factory=partial(wording.read, "subject_extract", Wording))


def about(facts: SubjectExtract) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"Выписка: {facts.name}",
        author=facts.organization.short_name,
        subject="Выписка о персональных данных",
    )


def story(facts: SubjectExtract, sheet: Sheet) -> Story:
    """The operator and the law, a table for every section, the signature and the receipt."""
    if not facts.sections:
        raise MentoringError("О человеке ничего не записано. Выписывать нечего.")
    phrases = _phrases(facts)
    first, *others = phrases.title
    told: Story = [
        sheet.line(first, "name", bookmark=" ".join(phrases.title)),
        *[sheet.line(line, "name") for line in others],
        sheet.gap(0.5),
        *_preamble(phrases, sheet),
    ]
    for section in facts.sections:
        told += [*sheet.heading(section.heading), *_table(section, sheet, phrases.nothing)]
    told += [sheet.gap(), sheet.line(phrases.basis, "text"), sheet.gap(0.5)]
    received = [sheet.gap(), sheet.line(phrases.received)]
    return [
        *requisites.signed(sheet, told, facts.signature),
        *statement.signed(sheet, received, facts.receiver),
    ]


def _phrases(facts: SubjectExtract) -> Wording:
    return wording.filled(facts.wording, facts.values)


def _preamble(phrases: Wording, sheet: Sheet) -> Story:
    """What the person is to be told (152-ФЗ ст. 14 ч. 7), before the data themselves."""
    address = phrases.address
    who = [phrases.subject, phrases.operator, address]
    how = [
        phrases.day,
        phrases.purpose,
        phrases.ground,
        phrases.source,
        phrases.ways,
        phrases.term,
        phrases.access,
        phrases.agents,
        phrases.abroad,
        phrases.duties,
        phrases.rights,
        phrases.others,
    ]
    blank = [] if address else [*statement.blanks(sheet, [phrases.address_blank]), sheet.gap(0.4)]
    return [
        *[sheet.line(line, "text") for line in who if line],
        *blank,
        *[sheet.line(line, "text") for line in how],
    ]


def _table(section: Section, sheet: Sheet, nothing: str) -> Story:
    if not section.lines:
        return [sheet.line(nothing)]
    return [sheet.table((), _WIDTHS, [(line.label, line.text) for line in section.lines])]
