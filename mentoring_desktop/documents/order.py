"""Any order of the school: letterhead, title, preamble, points, signature, acquaintance."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.lib.units import mm
from typing_extensions import override

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Order, Organization, Signature
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.documents.template import DECIDES
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import Gender

_POINT = re.compile(r"\d+\.\s+(.*)")
_LOWER = re.compile(r"\d+\.\d+\.?\s+(.*)")


@dataclass(frozen=True, kw_only=True)
class SchoolOrder(ABC):
    """What every order of the school says."""

    organization: Organization
    order: Order
    signature: Signature
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What the text may name, in all its forms."""
    acquainted: tuple[str, ...] = ()
    """«М.П. Иванова», everyone who signs that the order is known."""
    acquainted_gender: Gender | None = None
    """Of the one who signs alone: «С приказом ознакомлена»."""

    @property
    @abstractmethod
    def template(self) -> str:
        """The text with its variables; the numbers of its points are given anew."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The text of an order that has no appendix of its own."""

    text: str


@dataclass(frozen=True, kw_only=True)
class PlainOrder(SchoolOrder):
    """An order that its text says whole: of a curator, of a payment, of awards."""

    wording: Wording

    @property
    @override
    def template(self) -> str:
        return self.wording.text


@dataclass(frozen=True)
class Text:
    """An order's text as it is printed; a point is its lines, the first of them numbered."""

    title: str
    preamble: tuple[str, ...]
    points: tuple[tuple[str, ...], ...]


def about(facts: SchoolOrder) -> About:
    """What the file says of itself, and how it is set."""
    title = read(facts.template, facts.values).title
    return About(
        title=f"Приказ {requisites.reference(facts.order)} {title}",
        author=facts.organization.short_name,
        subject=f"Приказ {title[:1].lower()}{title[1:]}",
        size=13,
        left=30 * mm,
    )


def story(facts: SchoolOrder, sheet: Sheet) -> Story:
    """The order without its appendices."""
    text = read(facts.template, facts.values)
    told = [
        *requisites.letterhead(sheet, facts.organization),
        sheet.line("ПРИКАЗ", "name", bookmark="Приказ"),
        sheet.gap(),
        requisites.date_and_number(sheet, facts.order, facts.organization.city),
        sheet.gap(),
        sheet.line(text.title, "title"),
        sheet.gap(),
        *[sheet.line(line, "text") for line in text.preamble],
        *sheet.heading(DECIDES),
        *[sheet.line(line, "text") for point in text.points for line in point],
    ]
    return [
        *requisites.signed(sheet, told, facts.signature),
        *requisites.acquaintance(sheet, facts.acquainted, facts.acquainted_gender),
    ]


def read(template: str, values: wording.Values) -> Text:
    """The text of an order out of its template.

    A point that names an empty field is left out, and one that has lost all its sub-points; the
    others are numbered anew. A field of several lines makes as many points.

    Raises:
        MentoringError: there is no title, no «ПРИКАЗЫВАЮ:» or no point; an unknown field.
    """
    head, decides, body = template.partition(DECIDES)
    title, _, preamble = head.strip().partition("\n")
    points = tuple(numbered(body, values))
    if not title or not decides or not points:
        raise MentoringError(
            "В тексте приказа нужны заголовок в первой строке, строка «ПРИКАЗЫВАЮ:» "
            "и хотя бы один пункт, начатый с номера: «1. Назначить…»."
        )
    filled = (wording.fill(line, values) for line in preamble.splitlines() if line.strip())
    said = tuple(wording.capital(line) for line in filled if line)
    return Text(wording.fill(title, values), said, points)


def numbered(body: str, values: wording.Values) -> Iterator[tuple[str, ...]]:
    """The points of a text with all under them, numbered anew: what is empty is left out.

    Raises:
        MentoringError: the text names an unknown field.
    """
    number = 0
    for point, under in _points(body):
        lower = [said for line in under for said in _under(line, values)]
        if under and not lower:
            continue
        for said in _lines(point, values):
            number += 1
            yield f"{number}.\xa0{wording.capital(said)}", *_lettered(number, lower)


def _points(body: str) -> list[tuple[str, list[str]]]:
    """Points of the template, each with the lines under it."""
    found: list[tuple[str, list[str]]] = []
    for line in filter(None, map(str.strip, body.splitlines())):
        point = None if _LOWER.match(line) else _POINT.match(line)
        if point:
            found.append((point[1], []))
        elif found:
            found[-1][1].append(line)
    return found


def _under(line: str, values: wording.Values) -> list[tuple[bool, str]]:
    """What a line under a point becomes, and whether it is a sub-point."""
    sub = _LOWER.match(line)
    return [(bool(sub), said) for said in _lines(sub[1] if sub else line, values)]


def _lines(text: str, values: wording.Values) -> list[str]:
    """What a line of the template becomes: nothing, a line, or one for each of a list."""
    return [line for line in wording.fill(text, values).splitlines() if line.strip()]


def _lettered(number: int, under: list[tuple[bool, str]]) -> Iterator[str]:
    lower = 0
    for is_point, line in under:
        lower += is_point
        yield f"{number}.{lower}.\xa0{wording.capital(line)}" if is_point else line
