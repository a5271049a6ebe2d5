"""What the register may be narrowed by besides words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.narrowing import Facet, Narrowing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mentoring_desktop.papers.register import PaperRow

_GROUPS = {
    "Приказ": "Приказы",
    "Программа": "Программы",
    "База": "Реестры",
    "Положение": "Положение и дорожная карта",
    "Дорожная": "Положение и дорожная карта",
    "Дополнительное": "Соглашения",
    "Заявление": "Заявления",
    "Благодарственное": "Награды",
    "Сертификат": "Награды",
}
"""Papers that one looks for together, by the first word of their names."""


def group(row: PaperRow) -> str:
    """Name the group of a paper: «Приказы»."""
    name = row.kind.value
    return _GROUPS.get(name.split()[0], name)


def year(row: PaperRow) -> str:
    """Give the year of a paper: of its date, or while it has none of its making."""
    return str((row.dated or row.issued_at).year)


LASTING = (
    Facet["PaperRow"]("Вид", lambda row: (group(row),)),
    Facet["PaperRow"]("Состояние", lambda row: (row.status.value,)),
    Facet["PaperRow"]("Год", lambda row: (year(row),)),
    Facet["PaperRow"]("Расхождение", lambda row: ("есть" if row.differs else "нет",)),
)
ADDED = (
    Facet["PaperRow"]("Документ", lambda row: (row.kind.value,)),
    Facet["PaperRow"]("О ком, о чём", lambda row: (row.about,)),
)


class PapersNarrowing(Narrowing["PaperRow"]):
    """The search field, and a chip for each side of a paper that divides the register."""

    def __init__(self, rows: Callable[[], Iterable[PaperRow]]) -> None:
        super().__init__("Номер, фамилия, дата", rows)
        for facet in LASTING:
            self.add_lasting(facet)
        self.offer(ADDED)
