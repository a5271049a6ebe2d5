"""Requisites of ГОСТ Р 7.0.97: letterhead, date and number, approval, signature, acquaintance."""

from collections.abc import Iterable, Sequence
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Table

from mentoring_desktop.documents.facts import Approval, Order, Organization, Signature
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.kinds import ApprovalStyle
from mentoring_desktop.language import Case, Gender, GrammaticalGender, dates, gendered

BLANK_DATE = "____________"
_BLANK_NUMBER = "______"
BLANK_DAY = "«___»\xa0____________\xa020__\xa0г."
SIGNATURE_LINE = "_" * 16
_APPROVED = {
    GrammaticalGender.MASCULINE: "УТВЕРЖДЕН",
    GrammaticalGender.FEMININE: "УТВЕРЖДЕНА",
    GrammaticalGender.NEUTER: "УТВЕРЖДЕНО",
    GrammaticalGender.PLURAL: "УТВЕРЖДЕНЫ",
}
"""Of a plan, a roadmap, a Положение, of rules."""
_POST = 95 * mm
_ABOVE, _FIRST_ROWS = 2, 3
"""Lines left free above an acquaintance, and rows without which its head does not stand."""
_APART = 4 * mm
UNRULED = (
    ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)


def reference(order: Order) -> str:
    """«от 02.02.2022 № 36-а», with blanks where the order has no date or number yet."""
    day = dates.requisite(order.day) if order.day else BLANK_DATE
    return f"от\xa0{day} №\xa0{order.number or _BLANK_NUMBER}"


def spoken_day(day: date | None) -> str:
    """«1 октября 2026 г.», or a line to write the day on."""
    return dates.spoken(day) if day else BLANK_DAY


def letterhead(sheet: Sheet, organization: Organization) -> Story:
    """The founder, the school's names and its details."""
    details = [
        organization.address,
        ", ".join(
            f"{name} {value}"
            for name, value in (("ИНН", organization.inn), ("ОГРН", organization.ogrn))
            if value
        ),
    ]
    return [
        *sheet.lines(organization.founder, "small"),
        *sheet.lines(organization.full_name.replace(" «", "\n«", 1), "name"),
        *sheet.lines(f"({organization.name})" if organization.shortened else "", "name"),
        *[sheet.line(detail, "small") for detail in details if detail],
        sheet.gap(),
    ]


def date_and_number(sheet: Sheet, order: Order, city: str) -> Flowable:
    """The line under ПРИКАЗ: date at left, place in the middle, number at right."""
    day = dates.requisite(order.day) if order.day else BLANK_DATE
    cells = (day, "line"), (city, "centre"), (f"№\xa0{order.number or _BLANK_NUMBER}", "right")
    row = [[sheet.line(*cell)] for cell in cells]
    return sheet.grid([row], [sheet.width / 3] * 3, UNRULED)


def approval(
    sheet: Sheet, approval: Approval, organization: Organization, noun: GrammaticalGender
) -> Story:
    """The block at the top right; ``noun`` is the gender of what the paper is called."""
    lines = approval_lines(approval, organization, noun)
    return [
        *[sheet.line(line, "requisite", width=sheet.width) for line in lines],
        sheet.gap(2),
    ]


def approval_lines(
    approval: Approval, organization: Organization, noun: GrammaticalGender
) -> list[str]:
    """The lines of the block, and above them the mark of an appendix if the paper is one.

    The order is named once, in the mark or in the block (ГОСТ Р 7.0.97, отметка о приложении).
    """
    school = organization.name_in(Case.GEN)
    mark = [f"Приложение №\xa0{approval.appendix}"] if approval.appendix else []
    if approval.style is ApprovalStyle.BY_ORDER:
        return [*mark, _APPROVED[noun], f"приказом {school}", reference(approval.order)]
    if mark and approval.style is ApprovalStyle.BY_PERSON:
        mark = [*mark, f"к приказу {school}", reference(approval.order)]
    return [
        *mark,
        "УТВЕРЖДАЮ",
        f"{approval.signature.position} {school}",
        f"{SIGNATURE_LINE} {approval.signature.name}",
        _approved_on(approval),
    ]


def _approved_on(approval: Approval) -> str:
    if approval.style is ApprovalStyle.MIXED_SCHOOL:
        return f"Приказ {reference(approval.order)}"
    return dates.requisite(approval.order.day) if approval.order.day else BLANK_DAY


def appendix_mark(sheet: Sheet, organization: Organization, order: Order, number: int = 1) -> Story:
    """«Приложение № 1 к приказу …» at the top right; the only one an order has needs no number."""
    mark = f"Приложение №\xa0{number}" if number else "Приложение"
    lines = mark, f"к приказу {organization.name_in(Case.GEN)}", reference(order)
    return [*[sheet.line(line, "requisite") for line in lines], sheet.gap()]


def signed(sheet: Sheet, story: Story, signature: Signature) -> Story:
    """The story with the signature under it, never on a page without the last of the text."""
    return [*story[:-1], KeepTogether([story[-1], *signature_below(sheet, signature)])]


def signature_below(sheet: Sheet, signature: Signature) -> Story:
    """Room for the pen, post at left, name at right."""
    name = [sheet.line(signature.name, "right", width=sheet.width - _POST)]
    row = [sheet.line(signature.position, width=_POST)], name
    return [sheet.gap(2), sheet.grid([row], [_POST, sheet.width - _POST], UNRULED)]


def signatures(sheet: Sheet, signers: Iterable[Signature]) -> Table:
    """Rows «role, line for the pen, name»."""
    rows = [(who.position, SIGNATURE_LINE, who.name) for who in signers]
    return _to_sign(sheet, rows, [62 * mm, 46 * mm, sheet.width - 108 * mm])


def acquaintance(sheet: Sheet, names: Sequence[str], gender: Gender | None = None) -> Story:
    """«С приказом ознакомлены:» and for each a row of signature, name and date.

    ``gender`` is of the one who signs alone: «ознакомлена», or «ознакомлен(а)» if unknown.
    """
    if not names:
        return []
    rows = [(SIGNATURE_LINE, name, BLANK_DAY) for name in names]
    alone = gendered.agree("ознакомлен", gender)
    word = alone if len(names) == 1 else gendered.plural("ознакомлен")
    widths = [42 * mm, sheet.width - 105 * mm, 63 * mm]
    _, first = _to_sign(sheet, rows[:_FIRST_ROWS], widths).wrap(sheet.width, 0)
    return [
        CondPageBreak(sheet.gap(_ABOVE + 1).height + first),
        sheet.gap_above(_ABOVE),
        sheet.line(f"С приказом {word}:", bookmark=f"С приказом {word}:"),
        _to_sign(sheet, rows, widths),
    ]


def _to_sign(sheet: Sheet, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Table:
    """Rows high enough for a hand."""
    high = ("TOPPADDING", (0, 0), (-1, -1), _APART)
    apart = ("LEFTPADDING", (1, 0), (-1, -1), _APART)
    cells = [
        [[sheet.line(cell, width=width - _APART)] for cell, width in zip(row, widths, strict=True)]
        for row in rows
    ]
    return sheet.grid(cells, widths, [*UNRULED, high, apart])
