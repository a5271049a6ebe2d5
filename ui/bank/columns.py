"""The columns that every bank has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentoring_desktop.language.folding import sort_key
from mentoring_desktop.people import experience
from ui.rows import Column

if TYPE_CHECKING:
    from ui.bank.parts import BankRow


def _full_name(row: BankRow) -> str:
    return row.name.full


def _surname_order(row: BankRow) -> str:
    return row.sort_key


def _position(row: BankRow) -> str:
    return row.position


def _position_order(row: BankRow) -> str:
    return sort_key(row.position)


def _years(row: BankRow) -> str:
    return experience.spoken(row.experience)


def _years_order(row: BankRow) -> int:
    return -1 if row.experience is None else row.experience


def _consents(row: BankRow) -> str:
    return f"нет: {', '.join(row.missing)}" if row.missing else "все согласия"


def _consents_order(row: BankRow) -> int:
    return len(row.missing)


NAME: Column[Any] = Column(
    "Фамилия, имя, отчество", _full_name, _surname_order, sample="Римская-Корсакова", long=True
)
POSITION: Column[Any] = Column(
    "Должность", _position, _position_order, sample="английского языка", long=True
)
EXPERIENCE: Column[Any] = Column("Стаж", _years, _years_order, sample="22 года")
CONSENTS: Column[Any] = Column("Согласия", _consents, _consents_order, sample="нет: ПДн, участие")
"""Drawn by ``ConsentChips``."""
