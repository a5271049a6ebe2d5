"""D05: the order that names the mentors of the school and their mentees, with its appendix."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from reportlab.lib.units import mm

from mentoring_desktop.documents import requisites, wording
from mentoring_desktop.documents.facts import Order, Organization, Participant, Signature
from mentoring_desktop.documents.lists import numbered
from mentoring_desktop.documents.page import Cell, Sheet, Story
from mentoring_desktop.documents.pdf import About, turned
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import dates

_WIDTHS = 9, 50, 56, 34, 36, 24, 48


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A mentor with one mentee or several; in the phrase of appointment the names are declined."""

    mentor: Participant
    mentees: tuple[Participant, ...]
    mentor_accusative: str
    """«учителя математики Иванову Марию Петровну»."""
    mentees_genitive: str
    """«учителя информатики Мельника Олега Ильича»; several are joined with commas."""
    form: str
    kind: str
    direction: str
    date_from: date
    date_to: date


@dataclass(frozen=True, kw_only=True)
class Count:
    """Phrases that differ for one pair and for many."""

    title: str
    assignment: str
    mentors_dative: str
    appendix: str


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases of the order, as ``resources/templates/papers/pair_order.json`` has them."""

    preamble: dict[str, str]
    """By the day from which a preamble is lawful, in ISO form."""
    one: Count
    many: Count
    points: tuple[tuple[str, ...], ...]
    """A point and its sub-points; what names an empty fact is left out."""
    mentee_dative: str
    mentees_dative: str
    control: str
    control_assigned: str
    columns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PairOrder:
    """Everything the order says; an empty string or date leaves its sub-point out."""

    organization: Organization
    order: Order
    regulation: Order
    """The order that approved the Положение."""
    pairs: tuple[Pair, ...]
    signature: Signature
    made_on: date | None = None
    """By this day the law is chosen while the order has no date of its own."""
    curator_dative: str = ""
    """«Шевченко О.В.», after the words «Куратору реализации программ наставничества»."""
    meetings: str = ""
    """«не реже одного раза в неделю»."""
    programmes_until: date | None = None
    report_until: date | None = None
    accountant_dative: str = ""
    site_dative: str = ""
    """«Заместителю директора по воспитательной работе Ким В.»."""
    controller_accusative: str = ""
    """Empty when the director keeps the control of the order."""
    acquainted: tuple[str, ...] = ()
    """«М.П. Иванова», everyone who signs that the order is known."""
    wording: Wording = field(default_factory=partial(wording.read, "pair_order", Wording))


def about(facts: PairOrder) -> About:
    """What the file says of itself, and how it is set."""
    return About(
        title=f"Приказ {requisites.reference(facts.order)} {_count(facts).title}",
        author=facts.organization.short_name,
        subject="Приказ о закреплении наставнических пар",
        size=13,
        left=30 * mm,
    )


def story(facts: PairOrder, sheet: Sheet) -> Story:
    """The order and, on a page of its own, the appendix."""
    if not facts.pairs:
        raise MentoringError("В приказ не включена ни одна пара. Добавьте хотя бы одну.")
    count = _count(facts)
    text = [
        *requisites.letterhead(sheet, facts.organization),
        sheet.line("ПРИКАЗ", "name", bookmark="Приказ"),
        sheet.gap(),
        requisites.date_and_number(sheet, facts.order, facts.organization.city),
        sheet.gap(),
        sheet.line(count.title, "title"),
        sheet.gap(),
        *sheet.lines(_preamble(facts)),
        *sheet.heading("ПРИКАЗЫВАЮ:"),
        *sheet.points(points(facts)),
    ]
    return [
        *requisites.signed(sheet, text, facts.signature),
        *requisites.acquaintance(sheet, facts.acquainted),
        *turned(sheet),
        *_appendix(facts, replace(sheet, on_its_side=True)),
    ]


def points(facts: PairOrder) -> list[list[str]]:
    """The order's points in words, each with its sub-points; the last one is of control."""
    values = _values(facts)
    filled = [[wording.fill(text, values) for text in point] for point in facts.wording.points]
    kept = [
        [wording.capital(point), *filter(None, under)]
        for point, *under in filled
        if point and (any(under) or not under)
    ]
    return [[_assignment(facts, values)], *kept, [_control(facts, values)]]


def _assignment(facts: PairOrder, values: dict[str, str]) -> str:
    pair = facts.pairs[0]
    return wording.fill(
        _count(facts).assignment,
        values
        | {
            "mentor_accusative": pair.mentor_accusative,
            "mentees_genitive": pair.mentees_genitive,
            "period": dates.period(pair.date_from, pair.date_to),
        },
    )


def _control(facts: PairOrder, values: dict[str, str]) -> str:
    return wording.fill(facts.wording.control_assigned, values) or facts.wording.control


def _preamble(facts: PairOrder) -> str:
    text = wording.in_force(facts.wording.preamble, facts.order.day or facts.made_on)
    return wording.fill(text, _values(facts))


def _count(facts: PairOrder) -> Count:
    return facts.wording.one if len(facts.pairs) == 1 else facts.wording.many


def _values(facts: PairOrder) -> dict[str, str]:
    """What the templates may name."""
    several = sum(len(pair.mentees) for pair in facts.pairs) > 1
    return facts.organization.words | {
        "regulation": requisites.reference(facts.regulation),
        "mentors_dative": _count(facts).mentors_dative,
        "mentees_dative": (
            facts.wording.mentees_dative if several else facts.wording.mentee_dative
        ),
        "curator_dative": facts.curator_dative,
        "accountant_dative": facts.accountant_dative,
        "site_dative": facts.site_dative,
        "controller_accusative": facts.controller_accusative,
        "meetings": facts.meetings,
        "programmes_until": _day(facts.programmes_until) or requisites.BLANK_DATE,
        "report_until": _day(facts.report_until),
    }


def _day(day: date | None) -> str:
    return dates.requisite(day) if day else ""


def _appendix(facts: PairOrder, sheet: Sheet) -> Story:
    title = _count(facts).appendix
    rows = [_row(number, pair) for number, pair in enumerate(facts.pairs, 1)]
    return [
        *requisites.appendix_mark(sheet, facts.organization, facts.order),
        sheet.line(title, "name", bookmark=f"Приложение № 1. {title}"),
        sheet.gap(),
        sheet.table(facts.wording.columns, _WIDTHS, rows),
    ]


def _row(number: int, pair: Pair) -> Sequence[Cell]:
    return (
        f"{number}.",
        pair.mentor.introduced,
        _listed([who.introduced for who in pair.mentees]),
        "\n".join(filter(None, (pair.form, pair.kind))),
        pair.direction,
        dates.period(pair.date_from, pair.date_to),
        "\n".join(map(_consent, (pair.mentor, *pair.mentees))),
    )


def _listed(mentees: Sequence[str]) -> Cell:
    return numbered(mentees) if len(mentees) > 1 else mentees[0]


def _consent(person: Participant) -> str:
    return f"{person.short_name}\xa0–\xa0{_day(person.consent) or '__________'}"
