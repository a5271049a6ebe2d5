"""D02: the Положение on mentoring, by its sections, accepted, agreed and approved."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportlab.lib.units import mm
from reportlab.platypus import Table

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Approval, Organization
from mentoring_desktop.documents.lists import Item, lines
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import GrammaticalGender
from mentoring_desktop.resources import TEMPLATES

_APPROVAL = 80 * mm
_BETWEEN = 8 * mm
_NUMBER = re.compile(r"\d+\.\d+\.?\s+")
_MARKER = re.compile(r"[-–—•]\s+")


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading and its text: each line a point, or an item where it begins with a dash."""

    title: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases above the text, as ``resources/templates/papers/regulation.toml`` has them.

    The sections are those of the version that the school has worded.
    """

    title: tuple[str, ...]
    accepted: tuple[str, ...]
    agreed: tuple[str, ...]
    sections: tuple[Section, ...] = ()


def shipped() -> Wording:
    """The phrases and the sections that the program comes with."""
    plain = tomllib.loads((TEMPLATES / "regulation.toml").read_text(encoding="utf-8"))
    sections = tuple(Section(title=one["title"], text=one["text"]) for one in plain["sections"])
    return replace(wording.read("regulation", Wording), sections=sections)


@dataclass(frozen=True, kw_only=True)
class Regulation:
    """Everything the Положение says."""

    organization: Organization
    approval: Approval
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the texts may name, in all its forms."""
    wording: Wording = field(default_factory=shipped)


def about(facts: Regulation) -> About:
    """What the file says of itself, and how it is set: it is kept for good."""
    return About(
        title=" ".join(_said(facts.wording.title, facts.values)),
        author=facts.organization.short_name,
        subject="Положение о наставничестве",
        left=30 * mm,
    )


def story(facts: Regulation, sheet: Sheet) -> Story:
    """The requisites side by side, the title and the sections, everything numbered anew.

    Raises:
        MentoringError: there is no section, or a text names an unknown field.
    """
    if not facts.wording.sections:
        raise MentoringError("В Положении нет ни одного раздела. Добавьте хотя бы один.")
    first, *others = _said(facts.wording.title, facts.values)
    told: Story = [
        _requisites(facts, sheet),
        sheet.gap(2),
        sheet.line(first, "name", bookmark=first),
        *[sheet.line(line, "name") for line in others],
    ]
    for number, section in enumerate(facts.wording.sections, 1):
        heading = f"{number}.\xa0{wording.fill(section.title, facts.values)}"
        told += sheet.heading(heading, "chapter")
        told += _points(number, _said(section.text.splitlines(), facts.values), sheet)
    return told


def texts(phrases: Wording, values: wording.Values) -> list[str]:
    """Every line of it with its variables filled in, to be looked through for what it names."""
    bodies = [line for part in phrases.sections for line in (part.title, *part.text.splitlines())]
    return _said([*phrases.title, *phrases.accepted, *bodies], values)


def _said(said: Sequence[str], values: wording.Values) -> list[str]:
    """The lines that have something to say."""
    return [text for line in said if (text := wording.fill(line, values)).strip()]


def _requisites(facts: Regulation, sheet: Sheet) -> Table:
    """Who accepted and agreed at left, who approves at right."""
    left = _said(facts.wording.accepted, facts.values)
    agreed = (
        _said(facts.wording.agreed, facts.values) if wording.fill("{union}", facts.values) else []
    )
    right = requisites.approval_lines(facts.approval, facts.organization, GrammaticalGender.NEUTER)
    width = sheet.width - _APPROVAL
    beside = [sheet.line(line, width=width - _BETWEEN) for line in left]
    if agreed:
        beside += [sheet.gap(), *[sheet.line(line, width=width - _BETWEEN) for line in agreed]]
    approval = [sheet.line(line, width=_APPROVAL) for line in right]
    top = ("VALIGN", (0, 0), (-1, -1), "TOP")
    apart = ("RIGHTPADDING", (0, 0), (0, 0), _BETWEEN)
    widths = [width, _APPROVAL]
    style = [*requisites.UNRULED, top, apart]
    return sheet.grid([[beside, approval]], widths, style, splitInRow=1)


def _points(number: int, said: Sequence[str], sheet: Sheet) -> Story:
    """The lines of a section as points with numbers and lists under them."""
    told: Story = []
    point, items = 0, list[str]()
    for line in said:
        marker = _MARKER.match(line)
        if marker:
            items.append(line[marker.end() :])
            continue
        told += _items(items, sheet)
        point, items = point + 1, []
        body = wording.capital(_NUMBER.sub("", line, count=1) if _NUMBER.match(line) else line)
        told.append(sheet.line(f"{number}.{point}.\xa0{body}", "text"))
    return [*told, *_items(items, sheet)]


def _items(items: Sequence[str], sheet: Sheet) -> Story:
    return sheet.items(lines([Item(text=item, marker="–") for item in items]))
