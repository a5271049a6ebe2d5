"""The yearly list of consents whose term of keeping is over, as an act of their destruction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from mentoring_desktop.documents import requisites, statement, wording
from mentoring_desktop.documents.facts import Order, Organization
from mentoring_desktop.documents.page import Cell, Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts

_WIDTHS = 9, 44, 38, 22, 22, 22, 23


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/consent_destruction.toml`` has them."""

    title: tuple[str, ...]
    basis: str
    columns: tuple[str, ...]
    total: str
    sheets: tuple[str, str, str]
    """After 1, after 2, after 5."""
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DueSheet:
    """A sheet to destroy; days as they are printed."""

    name: str
    kind: str
    signed: str
    ended: str
    kept: str
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Destruction:
    """Everything the act says."""

    organization: Organization
    year: str
    sheets: tuple[DueSheet, ...]
    wording: Wording = field(default_factory=partial(wording.read, "consent_destruction", Wording))


def about(facts: Destruction) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=" ".join(_phrases(facts).title),
        author=facts.organization.short_name,
        subject="Уничтожение согласий",
    )


def story(facts: Destruction, sheet: Sheet) -> Story:
    """The letterhead, the title, the table of sheets and lines for the commission."""
    if not facts.sheets:
        raise MentoringError(
            f"В {facts.year} году уничтожать нечего. Выберите другой год, если он нужен."
        )
    phrases = _phrases(facts)
    first, *others = phrases.title
    rows = [_row(at, each) for at, each in enumerate(facts.sheets, 1)]
    below = [
        sheet.gap(0.5),
        sheet.line(phrases.total),
        sheet.line(phrases.basis),
        sheet.gap(),
        statement.fields(sheet, statement.asked(phrases.fields)),
    ]
    return [
        *requisites.letterhead(sheet, facts.organization),
        sheet.line(first, "name", bookmark=" ".join(phrases.title)),
        sheet.gap(),
        requisites.date_and_number(sheet, Order(), facts.organization.city),
        sheet.gap(),
        *[sheet.line(line, "name") for line in others],
        sheet.gap(),
        sheet.ending(sheet.table(phrases.columns, _WIDTHS, rows), below),
    ]


def values(facts: Destruction) -> wording.Values:
    """What the texts may name."""
    number = counts.count(len(facts.sheets), *facts.wording.sheets)
    return {"year": facts.year, "number": number}


def _phrases(facts: Destruction) -> Wording:
    return wording.filled(facts.wording, values(facts))


def _row(number: int, each: DueSheet) -> Sequence[Cell]:
    return f"{number}.", each.name, each.kind, each.signed, each.ended, each.kept, each.place
