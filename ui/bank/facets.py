"""What the list of either bank may be narrowed by besides words."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from ui.narrowing import Facet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.bank.parts import BankRow


def _consents(row: BankRow) -> Iterable[str]:
    return [f"нет: {kind}" for kind in row.missing] or ("все есть",)


def _survey(row: BankRow) -> Iterable[str]:
    if row.survey_on is None:
        return ("нет",)
    return ("старше года" if row.survey_due else "есть",)


OF_PEOPLE: tuple[Facet[Any], ...] = (
    Facet("Предмет", attrgetter("subjects")),
    Facet("Уровень", attrgetter("levels")),
    Facet("Корпус", lambda row: (row.site,)),
    Facet("Категория", lambda row: (row.category.value,)),
    Facet("Согласия", _consents),
    Facet("Анкета", _survey),
)
