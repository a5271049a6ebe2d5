"""How long somebody has taught, and who is a young specialist."""

from datetime import date

from mentoring_desktop.language import counts

YOUNG_SPECIALIST_YEARS = 3
"""«Молодой специалист» in school practice: teaching experience up to three years."""


def years_since(start: date | None, on: date) -> int | None:
    """Give full years between two days, or nothing where the start is not known."""
    if start is None or start > on:
        return None
    return on.year - start.year - ((on.month, on.day) < (start.month, start.day))


def spoken(years: int | None) -> str:
    """Give «3 года», «менее года», or a dash where the experience is not known."""
    if years == 0:
        return "менее года"
    return "—" if years is None else counts.count(years, "год", "года", "лет")
