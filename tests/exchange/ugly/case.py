"""One ugly file: how it is made, and what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mentoring_desktop.exchange.sheets import Cell

Rows = tuple[tuple[Cell, ...], ...]

HEADING = ("№", "Фамилия, имя, отчество", "Должность", "Дата приёма", "Предмет")
PEOPLE: Rows = (
    (1, "Мельник Олег Ильич", "учитель информатики", date(2024, 9, 2), "информатика"),
    (2, "Ким Виктория", "педагог-психолог", date(2023, 9, 1), None),
    (3, "Орлова-Чехова Анна Кирилловна", "учитель математики", date(2019, 8, 26), "математика"),
)
BOOK: Rows = (HEADING, *PEOPLE)
"""The list as a workbook keeps it: numbers and dates are numbers and dates."""
TEXT: Rows = (
    HEADING,
    ("1", "Мельник Олег Ильич", "учитель информатики", "02.09.2024", "информатика"),
    ("2", "Ким Виктория", "педагог-психолог", "01.09.2023", None),
    ("3", "Орлова-Чехова Анна Кирилловна", "учитель математики", "26.08.2019", "математика"),
)
"""The same list where all is text."""


@dataclass(frozen=True)
class Ugly:
    """A file a school may really have, or one made to do harm.

    ``rows`` are those of the first sheet; ``refused`` is an expression the sentence must match.
    """

    what: str
    file: str
    make: Callable[[], bytes]
    rows: Rows = ()
    refused: str = ""
