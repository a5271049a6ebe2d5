"""The sheet on which people sign that they know an order, apart from the order itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Organization
from mentoring_desktop.documents.page import Cell, Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError

_WIDTHS = 11, 62, 52, 28, 27


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/acquaintance_sheet.toml`` has them."""

    title: str
    paper: str
    columns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reader:
    """One who signs; the day is empty until it is known."""

    name: str
    position: str
    day: str = ""


@dataclass(frozen=True, kw_only=True)
class AcquaintanceSheet:
    """Everything the sheet says."""

    organization: Organization
    paper: str
    """«приказом от 01.10.2026 № 5»."""
    title: str
    """The title of that paper."""
    people: tuple[Reader, ...]
    wording: Wording = field(default_factory=partial(wording.read, "acquaintance_sheet", Wording))


def about(facts: AcquaintanceSheet) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"{facts.wording.title} {_paper(facts)}",
        author=facts.organization.short_name,
        subject=facts.wording.title,
    )


def story(facts: AcquaintanceSheet, sheet: Sheet) -> Story:
    """The letterhead, with which paper they are acquainted, and a row for each."""
    if not facts.people:
        raise MentoringError("В листе ознакомления никого нет. Добавьте хотя бы одного человека.")
    rows = [_row(number, each) for number, each in enumerate(facts.people, 1)]
    return [
        *requisites.letterhead(sheet, facts.organization),
        sheet.line(facts.wording.title, "name", bookmark=facts.wording.title),
        sheet.line(_paper(facts), "name"),
        sheet.gap(),
        sheet.table(facts.wording.columns, _WIDTHS, rows),
    ]


def values(facts: AcquaintanceSheet) -> wording.Values:
    """What the texts may name."""
    return {"paper": facts.paper, "title": facts.title, "school": facts.organization.name}


def _paper(facts: AcquaintanceSheet) -> str:
    return wording.fill(facts.wording.paper, values(facts))


def _row(number: int, who: Reader) -> Sequence[Cell]:
    # The second line leaves room for the pen.
    return f"{number}.", who.name, f"{who.position}\n\xa0", who.day, ""
