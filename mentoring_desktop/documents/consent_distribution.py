"""D12: the consent to distribute personal data, its fields those of Приказ Роскомнадзора № 18."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from mentoring_desktop.documents import requisites, statement, wording
from mentoring_desktop.documents.facts import Organization
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.statement import Addressee, Author
from mentoring_desktop.language import dates

_WIDTHS = 90, 24, 24, 42
_ROW_TO_TICK = 20
"""Its height in points."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_distribution.json`` has them."""

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
    wording: Wording = field(default_factory=partial(wording.read, "consent_distribution", Wording))


def about(facts: DistributionConsent) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{' '.join(facts.wording.title)}: {facts.author.name}",
        author=facts.organization.short_name,
        subject="Согласие на распространение персональных данных",
    )


def story(facts: DistributionConsent, sheet: Sheet) -> Story:
    """The address, the title, the fields of the order by numbers and the signature."""
    told = [
        *statement.head(sheet, facts.addressee, facts.author, facts.wording.title),
        *sheet.lines(wording.fill(facts.wording.consent, {"name": facts.author.name})),
    ]
    for number, (text, below) in enumerate(_items(facts, sheet), 1):
        told += [sheet.line(f"{number}.\xa0{text}", "text"), *below]
    return statement.signed(sheet, told, facts.author.signature)


def _items(facts: DistributionConsent, sheet: Sheet) -> Sequence[tuple[str, Story]]:
    """Each item and what stands below it."""
    phrases = facts.wording
    until = {
        "valid_to": dates.requisite(facts.valid_to) if facts.valid_to else "",
        "blank_day": requisites.BLANK_DAY,
    }
    resources = [(phrases.resource, address) for address in facts.resources or ("", "")]
    return (
        (
            phrases.contacts,
            _rows(sheet, [(phrases.phone, facts.phone), (phrases.email, facts.email)]),
        ),
        (phrases.operator, _rows(sheet, _operator(facts))),
        (phrases.resources, _rows(sheet, resources)),
        (phrases.purpose, []),
        (phrases.data, _table(facts, sheet)),
        (phrases.transfer, [sheet.line(each, "item") for each in phrases.conditions]),
        (wording.fill(phrases.term, until) or wording.fill(phrases.term_open, until), []),
        (phrases.withdrawal, []),
    )


def _operator(facts: DistributionConsent) -> list[tuple[str, str]]:
    school = facts.organization
    numbers = ", ".join(filter(None, (school.inn, school.ogrn)))
    said = (school.full_name, school.address, numbers)
    return list(zip(facts.wording.operator_fields, said, strict=True))


def _rows(sheet: Sheet, rows: list[tuple[str, str]]) -> Story:
    return [statement.fields(sheet, rows), sheet.gap(0.5)]


def _table(facts: DistributionConsent, sheet: Sheet) -> Story:
    phrases = facts.wording
    empty = [""] * (len(phrases.columns) - 1)
    rows = [(item, *empty) for item in phrases.items]
    return [
        sheet.gap(0.3),
        sheet.table(phrases.columns, _WIDTHS, rows, row_height=_ROW_TO_TICK),
        sheet.gap(0.3),
        sheet.line(phrases.not_distributed, "text"),
    ]
