"""How long somebody has taught, and who is a young specialist."""

from datetime import date

from mentoring_desktop.language import counts

YOUNG_SPECIALIST_YEARS, YOUNG_SPECIALIST_AGE = 3, 35
"""«Молодой специалист» in school practice: has taught for less than three years, is up to 35."""


def began(working: date | None, teaching: date | None) -> date | None:
    """Give the day from which work of any kind counts: who teaches works, too."""
    return min(filter(None, (working, teaching)), default=None)


def years_since(start: date | None, on: date) -> int | None:
    """Give full years between two days, or nothing where the start is not known."""
    if start is None or start > on:
        return None
    return on.year - start.year - ((on.month, on.day) < (start.month, start.day))


def is_young(years: int | None, birth_year: int | None, on: date) -> bool:
    """Tell who is a young specialist; age counts where the year of birth is known."""
    of_age = birth_year is None or on.year - birth_year <= YOUNG_SPECIALIST_AGE
    return years is not None and years < YOUNG_SPECIALIST_YEARS and of_age


def spoken(years: int | None) -> str:
    """Give «3 года», «менее года», or a dash where the experience is not known."""
    if years == 0:
        return "менее года"
    return "—" if years is None else counts.count(years, "год", "года", "лет")
