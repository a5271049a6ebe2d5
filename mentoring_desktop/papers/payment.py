"""What a mentor is paid, as agreements and orders say it (ТК РФ ст. 351.8: no federal rate)."""

import enum
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from mentoring_desktop.documents.wording import BLANK
from mentoring_desktop.errors import MentoringError
from mentoring_desktop.language import counts

TO_WRITE_IN = BLANK * 5
_MOST = Decimal(10_000_000)


class PaymentKind(enum.Enum):
    """How the payment is set."""

    CARD = "как в карточке наставника"
    FIXED = "рублей в месяц"
    PERCENT = "процентов оклада (ставки)"
    POINTS = "баллов стимулирующей части"


_NOUNS = {
    PaymentKind.FIXED: ("рубль", "рубля", "рублей"),
    PaymentKind.PERCENT: ("процент", "процента", "процентов"),
    PaymentKind.POINTS: ("балл", "балла", "баллов"),
}
_TAILS = {
    PaymentKind.FIXED: "в месяц",
    PaymentKind.PERCENT: "должностного оклада (ставки заработной платы) в месяц",
    PaymentKind.POINTS: "стимулирующей части заработной платы в месяц",
}


@dataclass(frozen=True, kw_only=True)
class Payment:
    """How much, as the coordinator has typed it."""

    kind: PaymentKind = PaymentKind.CARD
    amount: str = ""


def granted(payment: Payment) -> str:
    """Give «в размере 3000 рублей в месяц», or nothing where the card says it in its own words.

    Raises:
        MentoringError: the amount is no positive number.
    """
    if payment.kind is PaymentKind.CARD:
        return ""
    _, few, many = _NOUNS[payment.kind]
    return f"в размере {counts.amount(_number(payment), few, many)} {_TAILS[payment.kind]}"


def told(payment: Payment, card: str) -> str:
    """Give «3000 рублей в месяц», by itself; what the card does not say is written in by hand.

    Raises:
        MentoringError: the amount is no positive number.
    """
    if payment.kind is PaymentKind.CARD:
        return card or TO_WRITE_IN
    return f"{counts.measured(_number(payment), *_NOUNS[payment.kind])} {_TAILS[payment.kind]}"


def _number(payment: Payment) -> Decimal:
    typed = "".join(payment.amount.split()).replace(",", ".")
    try:
        value = Decimal(typed)
    except InvalidOperation:
        value = Decimal()
    if not (value.is_finite() and 0 < value < _MOST):
        raise MentoringError("Впишите размер выплаты числом: «3000» или «12,5».")
    return value
