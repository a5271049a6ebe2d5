"""D08: the order by which mentors are paid, with a table of them when they are many."""

from dataclasses import dataclass

from typing_extensions import override

from mentoring_desktop.documents import order, requisites
from mentoring_desktop.documents.page import Sheet, Story
from mentoring_desktop.documents.pdf import About
from mentoring_desktop.errors import MentoringError

MOST_IN_TEXT = 3
"""So many mentors are named in the points; more of them in a table."""
_WIDTHS = 10, 44, 44, 32, 40


@dataclass(frozen=True, kw_only=True)
class Payment:
    """A row of the appendix."""

    mentor: str
    """«Иванова Мария Петровна, учитель математики»."""
    mentees: str
    """Those led, in the nominative."""
    payment: str
    """«3000 рублей в месяц»."""
    period: str
    basis: str
    """«дополнительное соглашение от 01.10.2026 № 5»."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The phrases, as ``resources/templates/papers/payment_order.toml`` has them."""

    text: str
    appendix: str
    columns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PaymentOrder(order.SchoolOrder):
    """Everything the order says."""

    payments: tuple[Payment, ...]
    """Only where they do not go into the text."""
    wording: Wording

    @property
    @override
    def template(self) -> str:
        return self.wording.text


def about(facts: PaymentOrder) -> About:
    """What the file says of itself, and how it is set."""
    return order.about(facts)


def story(facts: PaymentOrder, sheet: Sheet) -> Story:
    """The order and, where there are many mentors, the appendix on a page of its own."""
    told = order.story(facts, sheet)
    return [*told, *_appendix(facts, sheet)] if facts.payments else told


def _appendix(facts: PaymentOrder, sheet: Sheet) -> Story:
    phrases = facts.wording
    if len(phrases.columns) != len(_WIDTHS):
        raise MentoringError(
            f"В приложении к приказу о выплате {len(_WIDTHS)} столбцов. Поправьте их названия."
        )
    rows = [
        (
            f"{number}.",
            each.mentor,
            each.mentees,
            each.payment,
            f"{_stacked(each.period)}\n{each.basis}",
        )
        for number, each in enumerate(facts.payments, 1)
    ]
    return [
        sheet.new_page(),
        *requisites.appendix_mark(sheet, facts.organization, facts.order),
        sheet.line(phrases.appendix, "name", bookmark=f"Приложение № 1. {phrases.appendix}"),
        sheet.gap(),
        sheet.table(phrases.columns, _WIDTHS, rows),
    ]


def _stacked(period: str) -> str:
    """«с …» over «по …», since both do not go into the column."""
    return period.replace(" по ", "\nпо ")
