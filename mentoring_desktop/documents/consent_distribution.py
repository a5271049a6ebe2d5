"""D12: the consent to distribute personal data, its fields those of Приказ Роскомнадзора № 18."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from mentoring_desktop.documents import statement, wording
from mentoring_desktop.documents.facts import Organization
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.statement import Addressee, Author

_WIDTHS = 90, 24, 24, 42
_ROW_TO_TICK = 20
"""Its height in points."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_distribution.toml`` has them."""

    title: tuple[str, ...]
    consent: str
    contacts: str
    phone: str
    email: str
    operator: str
    operator_fields: tuple[str, str, str]
    """Its name, address and numbers."""
    resources: str
    resource: str
    purpose: str
    data: str
    columns: tuple[str, ...]
    items: tuple[str, ...]
    not_distributed: str
    transfer: str
    conditions: tuple[str, ...]
    term: str
    term_open: str
    withdrawal: str


@dataclass(frozen=True, kw_only=True)
class DistributionConsent:
    """Everything the consent says; what is empty is written in by hand."""

    organization: Organization
    addressee: Addressee
    author: Author
    phone: str = ""
    email: str = ""
    resources: tuple[str, ...] = ()
    """Addresses of the school's site and of its communities in the net."""
    valid_to: date | None = None
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the texts may name, in all its forms."""
    wording: Wording = field(default_factory=partial(wording.read, "consent_distribution", Wording))


def about(facts: DistributionConsent) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(_phrases(facts).title)}: {facts.author.name}",
        author=facts.organization.short_name,
        subject="Согласие на распространение персональных данных",
    )


def story(facts: DistributionConsent, sheet: Sheet) -> Story:
    """The address, the title, the fields of the order by numbers and the signature."""
    phrases = _phrases(facts)
    told = [
        *statement.head(sheet, facts.addressee, facts.author, phrases.title),
        *sheet.lines(phrases.consent),
    ]
    for number, (text, below) in enumerate(_items(facts, phrases, sheet), 1):
        told += [sheet.line(f"{number}.\xa0{text}", "text"), *below]
    return statement.signed(sheet, told, facts.author.signature)


def _phrases(facts: DistributionConsent) -> Wording:
    return wording.filled(facts.wording, facts.values)


def _items(
    facts: DistributionConsent, phrases: Wording, sheet: Sheet
) -> Sequence[tuple[str, Story]]:
    """Each item and what stands below it."""
    resources = [(phrases.resource, address) for address in facts.resources or ("", "")]
    return (
        (
            phrases.contacts,
            _rows(sheet, [(phrases.phone, facts.phone), (phrases.email, facts.email)]),
        ),
        (phrases.operator, _rows(sheet, _operator(facts, phrases))),
        (phrases.resources, _rows(sheet, resources)),
        (phrases.purpose, []),
        (phrases.data, _table(phrases, sheet)),
        (phrases.transfer, [sheet.line(each, "item") for each in phrases.conditions]),
        (phrases.term or phrases.term_open, []),
        (phrases.withdrawal, []),
    )


def _operator(facts: DistributionConsent, phrases: Wording) -> list[tuple[str, str]]:
    school = facts.organization
    numbers = ", ".join(filter(None, (school.inn, school.ogrn)))
    said = (school.full_name, school.address, numbers)
    return list(zip(phrases.operator_fields, said, strict=True))


def _rows(sheet: Sheet, rows: list[tuple[str, str]]) -> Story:
    return [statement.fields(sheet, rows), sheet.gap(0.5)]


def _table(phrases: Wording, sheet: Sheet) -> Story:
    empty = [""] * (len(phrases.columns) - 1)
    rows = [(item, *empty) for item in phrases.items]
    return [
        sheet.gap(0.3),
        sheet.table(phrases.columns, _WIDTHS, rows, row_height=_ROW_TO_TICK),
        sheet.gap(0.3),
        sheet.line(phrases.not_distributed, "text"),
    ]
