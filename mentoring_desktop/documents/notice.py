"""D15: a mentor refuses, the school takes the task back, or a mentee asks for another mentor."""

import enum
from dataclasses import dataclass, field

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether

from mentoring_desktop.documents import requisites, statement, wording
from mentoring_desktop.documents.facts import Order, Organization, Signature
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.statement import Addressee, Author

_LABEL = 80 * mm


class Variant(enum.Enum):
    """Who tells whom."""

    REFUSAL = "Заявление наставника об отказе"
    CANCEL = "Уведомление об отмене поручения"
    REPLACEMENT = "Заявление о замене наставника"


@dataclass(frozen=True, kw_only=True)
class Phrases:
    """What one of the three says."""

    title: tuple[str, ...]
    text: str
    greeting: str = ""
    marks: str = ""
    """The heading over the marks of whoever received it."""
    fields: tuple[str, ...] = ()
    """The labels of these marks; what is known stands there already."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/notice.toml`` has them."""

    refusal: Phrases
    cancel: Phrases
    replacement: Phrases


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Everything the paper says."""

    organization: Organization
    variant: Variant
    order: Order
    """Under what number and on what day it was registered."""
    addressee: Addressee
    """The head of the school, or the mentor whose task is taken back."""
    author: Author
    """Who writes, or receives what the school writes."""
    signature: Signature
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    wording: Wording

    @property
    def phrases(self) -> Phrases:
        """What this one of the three says."""
        said: Phrases = getattr(self.wording, self.variant.name.lower())
        return said

    @property
    def template(self) -> str:
        """The text with its variables."""
        return self.phrases.text


def about(facts: Notice) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(facts.phrases.title)}: {facts.author.name}",
        author=facts.organization.short_name,
        subject="Наставничество педагогических работников",
        size=13,
        left=30 * mm,
    )


def story(facts: Notice, sheet: Sheet) -> Story:
    """Whom it is to, what it says, the signature, and the marks of its receipt."""
    if facts.variant is Variant.CANCEL:
        told = [*_letter_head(facts, sheet), *_text(facts, sheet)]
        return [*requisites.signed(sheet, told, facts.signature), _marks(facts, sheet)]
    head = statement.head(sheet, facts.addressee, facts.author, facts.phrases.title)
    told = [*head, *_text(facts, sheet)]
    return [*statement.signed(sheet, told, facts.author.signature), _marks(facts, sheet)]


def _letter_head(facts: Notice, sheet: Sheet) -> Story:
    """What the school writes has its letterhead, number and date."""
    to = facts.addressee
    first, *others = facts.phrases.title
    return [
        *requisites.letterhead(sheet, facts.organization),
        requisites.date_and_number(sheet, facts.order, facts.organization.city),
        sheet.gap(),
        *[
            sheet.line(line, "requisite", width=sheet.width)
            for line in (to.position, to.name)
            if line
        ],
        sheet.gap(),
        sheet.line(first, "name", bookmark=" ".join(facts.phrases.title)),
        *[sheet.line(line, "name") for line in others],
        sheet.gap(),
    ]


def _text(facts: Notice, sheet: Sheet) -> Story:
    filled = (wording.fill(line, facts.values) for line in facts.template.splitlines())
    greeting = wording.fill(facts.phrases.greeting, facts.values)
    return [
        *([sheet.line(greeting, "centre"), sheet.gap(0.5)] if greeting else []),
        *[sheet.line(line, "text") for line in filled if line.strip()],
    ]


def _marks(facts: Notice, sheet: Sheet) -> Flowable:
    """The marks under their heading, all on one page; the number is known where it is given."""
    values = facts.values | {"registered": {"": _registered(facts.order)}}
    rows = [_mark(label, values) for label in facts.phrases.fields]
    heading = sheet.line(facts.phrases.marks, "heading", bookmark=facts.phrases.marks)
    return KeepTogether([sheet.gap(), heading, statement.fields(sheet, rows, label=_LABEL)])


def _registered(order: Order) -> str:
    """«№ 17 от 01.10.2026», once the chancellery has written it."""
    return order.said if order.number else ""


def _mark(label: str, values: wording.Values) -> tuple[str, str]:
    """«Дата вручения: {received}»: the label, and on its line what is known."""
    asked, _, known = label.partition(":")
    return wording.fill(asked, values), wording.fill(known.strip(), values)
