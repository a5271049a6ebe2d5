"""D14: what the school and a mentor add to the contract of employment (ТК РФ ст. 351.8)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Table

from mentoring_desktop.documents import order as orders
from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Order, Organization, Signature
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError

_FIRST_POINT = re.compile(r"^\d+\.\s", re.MULTILINE)
_BETWEEN = 8 * mm
_RECEIVED, _DAY = 66 * mm, 58 * mm


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/agreement.toml`` has them."""

    text: str
    employer: str
    employee: str
    details: tuple[str, ...]
    """What the employee's details are written in by hand after."""
    received: str


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """Everything the agreement says."""

    organization: Organization
    order: Order
    """Its own number and date."""
    signature: Signature
    """Of the employer."""
    employee: str
    """«Иванова Мария Петровна»."""
    position: str
    employee_signature: str
    """«М.П. Иванова»."""
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    wording: Wording

    @property
    def template(self) -> str:
        """The text with its variables; the numbers of its points are given anew."""
        return self.wording.text


def about(facts: Agreement) -> About:
    """What the file says of itself, and how it is set."""
    title, *_ = _text(facts)
    return About(
        title=f"{' '.join(title).capitalize()}: {facts.employee}",
        author=facts.organization.short_name,
        subject="Наставничество педагогических работников",
        left=30 * mm,
    )


def story(facts: Agreement, sheet: Sheet) -> Story:
    """The agreement, the details and signatures of both sides, and the receipt of a copy."""
    (first, *others), preamble, points = _text(facts)
    told = [
        sheet.line(f"{first} №\xa0{facts.order.number or '______'}", "name", bookmark=first),
        *[sheet.line(line, "name") for line in others],
        sheet.gap(),
        _place_and_day(facts, sheet),
        sheet.gap(),
        *[sheet.line(line, "text") for line in preamble],
        *[sheet.line(line, "text") for point in points for line in point],
    ]
    return [
        *told[:-1],
        KeepTogether([told[-1], sheet.gap(), _sides(facts, sheet), *_received(facts, sheet)]),
    ]


def _text(facts: Agreement) -> tuple[list[str], list[str], list[tuple[str, ...]]]:
    """The title, the preamble and the points.

    Raises:
        MentoringError: one of them is missing, or an unknown field is named.
    """
    first = _FIRST_POINT.search(facts.template)
    head = facts.template[: first.start() if first else None].strip()
    title, _, preamble = head.partition("\n\n")
    points = list(orders.numbered(facts.template[first.start() :], facts.values)) if first else []
    if not title or not preamble.strip() or not points:
        raise MentoringError(
            "В тексте соглашения нужны заголовок, после пустой строки – вступление со сторонами "
            "и пункты, начатые с номера: «1. Работодатель поручает…»."
        )
    return _filled(title, facts), _filled(preamble, facts), points


def _filled(text: str, facts: Agreement) -> list[str]:
    filled = (wording.fill(line, facts.values) for line in text.splitlines() if line.strip())
    return [line for line in filled if line]


def _place_and_day(facts: Agreement, sheet: Sheet) -> Table:
    day = requisites.spoken_day(facts.order.day)
    row = [[sheet.line(facts.organization.city)], [sheet.line(day, "right")]]
    return sheet.grid([row], [sheet.width / 2] * 2, requisites.UNRULED)


def _sides(facts: Agreement, sheet: Sheet) -> Table:
    """Both sides beside each other: who they are, their details, their signatures."""
    school, phrases = facts.organization, facts.wording
    details = (("ИНН", school.inn), ("ОГРН", school.ogrn))
    employer = [
        school.full_name,
        school.address,
        ", ".join(f"{name} {value}" for name, value in details if value),
    ]
    employee = [facts.employee, facts.position, *phrases.details]
    signed = (facts.signature.position, facts.signature.name), ("", facts.employee_signature)
    width = (sheet.width - _BETWEEN) / 2
    rows = [
        [_cell(sheet, [head], width, "name-left") for head in (phrases.employer, phrases.employee)],
        [_cell(sheet, lines, width) for lines in (employer, employee)],
        [_cell(sheet, [post or "\xa0"], width) for post, _ in signed],
        [_cell(sheet, [f"{requisites.SIGNATURE_LINE} {name}"], width) for _, name in signed],
    ]
    spread = ("TOPPADDING", (0, 1), (-1, -1), sheet.size / 2)
    top = ("VALIGN", (0, 0), (-1, 1), "TOP")
    apart = ("RIGHTPADDING", (0, 0), (0, -1), _BETWEEN)
    widths = [width + _BETWEEN, width]
    return sheet.grid(rows, widths, [*requisites.UNRULED, spread, top, apart])


def _cell(sheet: Sheet, lines: Sequence[str], width: float, style: str = "line") -> Story:
    return [sheet.line(line, style, width=width) for line in lines if line]


def _received(facts: Agreement, sheet: Sheet) -> Story:
    said = wording.fill(facts.wording.received, facts.values)
    row = [
        [sheet.line(said, width=_RECEIVED)],
        [sheet.line(requisites.BLANK_DAY)],
        [sheet.line(requisites.SIGNATURE_LINE, "right")],
    ]
    widths = [_RECEIVED, _DAY, sheet.width - _RECEIVED - _DAY]
    return [sheet.gap(1.5), sheet.grid([row], widths, requisites.UNRULED)]
