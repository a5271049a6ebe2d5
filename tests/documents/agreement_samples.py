"""Agreements, notices and orders on payment, gathered in two invented schools."""

from datetime import date
from typing import Any

from mentoring_desktop.documents.facts import Order
from mentoring_desktop.documents.notice import Variant
from mentoring_desktop.papers import agreement, notice, payment_order
from mentoring_desktop.papers.payment import Payment, PaymentKind
from tests.documents.schools import ON, hard, many, ordinary, person_of

_FIRST = Order(number="5", day=ON)


def ordinary_agreement() -> Any:
    """With all that is known."""
    asked = agreement.Asked(
        mentor_ids=(1,),
        payment=Payment(kind=PaymentKind.FIXED, amount="3000"),
        payment_act="Положения об оплате труда работников",
    )
    return ordinary(lambda session: agreement.drafts(session, _FIRST, asked)[0].facts)


def hard_agreement() -> Any:
    """With a group, an acting head, and no payment yet."""
    asked = agreement.Asked(mentor_ids=(1,), content=agreement.CONTENT, way=agreement.WAYS[2])
    return hard(lambda session: agreement.drafts(session, Order(), asked)[0].facts)


def ordinary_notice(variant: Variant = Variant.REFUSAL) -> Any:
    """With a reason, a number and the days that follow from the notice."""
    asked = notice.Asked(
        pair_id=1, variant=variant, reason="увеличение учебной нагрузки", received=ON
    )
    order = Order(number="17", day=ON)
    return ordinary(lambda session: notice.draft(session, order, asked).facts)


def hard_notice(variant: Variant = Variant.REFUSAL) -> Any:
    """With nothing known yet; it is Ким who asks for another mentor."""

    def gather(session: Any) -> Any:
        kim = person_of(session, "Ким", "Виктория")
        asked = notice.Asked(pair_id=1, variant=variant, mentee_id=kim)
        return notice.draft(session, Order(), asked).facts

    return hard(gather)


def payment_of_one() -> Any:
    """Of one mentor, by the bookkeeping."""
    asked = payment_order.Asked(mentor_ids=(1,), payment_act="Положением об оплате труда")
    order = Order(number="115-од", day=date(2026, 10, 1))
    return ordinary(lambda session: payment_order.draft(session, order, asked).facts)


def payment_of_few() -> Any:
    """Of two mentors."""
    asked = payment_order.Asked(mentor_ids=(1, 4))
    return many(lambda session: payment_order.draft(session, _FIRST, asked).facts)


def payment_of_many() -> Any:
    """Of five mentors, in a table."""
    asked = payment_order.Asked(mentor_ids=(1, 2, 3, 4, 5))
    return many(lambda session: payment_order.draft(session, _FIRST, asked).facts)


def payment_of_group() -> Any:
    """Of a group, by an agreement that nobody has signed, under an acting head."""
    asked = payment_order.Asked(mentor_ids=(1,))
    return hard(lambda session: payment_order.draft(session, Order(), asked).facts)


PAPERS: dict[str, tuple[str, Any]] = {
    "agreement": ("D14", ordinary_agreement()),
    "agreement_of_group": ("D14", hard_agreement()),
    "refusal": ("D15", ordinary_notice()),
    "refusal_of_group": ("D15", hard_notice()),
    "cancel": ("D15", ordinary_notice(Variant.CANCEL)),
    "cancel_of_group": ("D15", hard_notice(Variant.CANCEL)),
    "replacement": ("D15", ordinary_notice(Variant.REPLACEMENT)),
    "replacement_of_group": ("D15", hard_notice(Variant.REPLACEMENT)),
    "payment": ("D08", payment_of_one()),
    "payment_of_few": ("D08", payment_of_few()),
    "payment_of_many": ("D08", payment_of_many()),
    "payment_of_group": ("D08", payment_of_group()),
}
