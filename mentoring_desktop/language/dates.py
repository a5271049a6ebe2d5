"""Dates as papers print them (ГОСТ Р 7.0.97-2016)."""

from datetime import date

MONTHS = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)


SCHOOL_YEAR_TURNS = 7
"""The month from which a day belongs to the school year that begins in September."""


def requisite(day: date) -> str:
    """Give «02.02.2022»."""
    return f"{day:%d.%m.%Y}"


def spoken(day: date) -> str:
    """Give «2 февраля 2022 г.»."""
    return f"{day_month(day)}\u00a0{day.year}\u00a0г."


def day_month(day: date) -> str:
    """Give «2 февраля»."""
    month = MONTHS[day.month - 1]
    return f"{day.day}\u00a0{month}а" if month.endswith("т") else f"{day.day}\u00a0{month[:-1]}я"


def month_year(day: date) -> str:
    """Give «март 2022»."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def months(start: date, end: date) -> str:
    """Give «февраль – март 2022 г.», «март 2022 г.», «декабрь 2026 г. – январь 2027 г.»."""
    last = f"{month_year(end)}\u00a0г."
    if (start.year, start.month) == (end.year, end.month):
        return last
    same_year = start.year == end.year
    first = MONTHS[start.month - 1] if same_year else f"{month_year(start)}\u00a0г."
    return f"{first}\u00a0– {last}"


def until(day: date) -> str:
    """Give «до 25.05.2026», that day included."""
    return f"до {requisite(day)}"


def school_year(day: date, between: str = "/") -> str:
    """Give the school year of a day: «2026/2027», or «2026–2027» with a dash between."""
    first = day.year if day.month >= SCHOOL_YEAR_TURNS else day.year - 1
    return f"{first}{between}{first + 1}"


def period(start: date, end: date) -> str:
    """Give «с 01.03.2026 по 31.05.2026», both days included."""
    return f"с {requisite(start)} по {requisite(end)}"
