"""D13: a consent taken back, with the marks of its receipt and of what was done."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial

from reportlab.platypus import Flowable, KeepTogether

from mentoring_desktop.documents import statement, wording
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.statement import Addressee, Author
from mentoring_desktop.kinds import ConsentKind
from mentoring_desktop.language import dates

_CONTACTED = (ConsentKind.DISTRIBUTION,)
"""Of what the law wants the person's contacts and a list of data (152-ФЗ ст. 10.1 ч. 12)."""


@dataclass(frozen=True, kw_only=True)
class Act:
    """What is said of one kind of consent."""

    title: tuple[str, ...]
    text: tuple[str, ...]
    executed: tuple[str, ...]
    """What the school notes when it has done what is asked."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_withdrawal.toml`` has them."""

    subject: str
    acts: dict[str, Act]
    """By the name of the kind."""
    list: str
    contacts: tuple[str, str]
    received: str
    received_fields: tuple[str, str, str]
    executed: str
    executed_by: str


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """Everything the paper says; what is empty is written in by hand."""

    school: str
    """Its short name."""
    addressee: Addressee
    author: Author
    kind: ConsentKind
    until: date | None = None
    """By when it has to be done."""
    phone: str = ""
    email: str = ""
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the texts may name, in all its forms."""
    wording: Wording = field(default_factory=partial(wording.read, "consent_withdrawal", Wording))


def about(facts: Withdrawal) -> About:
    """What the file says of itself, and how it is set."""
    phrases = _phrases(facts)
    return About(
        title=f"{' '.join(phrases.acts[facts.kind.name].title)}: {facts.author.name}",
        author=facts.school,
        subject=phrases.subject,
        size=13,
    )


def story(facts: Withdrawal, sheet: Sheet) -> Story:
    """The address, the title, what is taken back, the signature, and the school's marks."""
    phrases = _phrases(facts)
    act = phrases.acts[facts.kind.name]
    text = statement.head(sheet, facts.addressee, facts.author, act.title)
    for paragraph in act.text:
        text += sheet.lines(paragraph)
    if facts.kind in _CONTACTED:
        text.append(_contacts(facts, phrases, sheet))
    received, until, accepted = phrases.received_fields
    marks = [
        (received, ""),
        (until, dates.requisite(facts.until) if facts.until else ""),
        (accepted, ""),
    ]
    return [
        *statement.signed(sheet, text, facts.author.signature),
        _marks(sheet, phrases.received, marks),
        _marks(sheet, phrases.executed, statement.asked((*act.executed, phrases.executed_by))),
    ]


def _marks(sheet: Sheet, title: str, rows: list[tuple[str, str]]) -> Flowable:
    """Marks of the school under their heading, all on one page."""
    heading = sheet.line(title, "heading", bookmark=title)
    return KeepTogether([heading, statement.fields(sheet, rows)])


def _contacts(facts: Withdrawal, phrases: Wording, sheet: Sheet) -> Flowable:
    phone, email = phrases.contacts
    list_of_data = [(phrases.list, ""), ("", "")]
    return statement.fields(sheet, [*list_of_data, (phone, facts.phone), (email, facts.email)])


def _phrases(facts: Withdrawal) -> Wording:
    return wording.filled(facts.wording, facts.values)
