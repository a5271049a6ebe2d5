"""Working days of Russia: terms counted in them, for schools of five and of six days a week."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta
from functools import cache

FIVE, SIX = 5, 6
"""Working days of a week; a school of six days rests on Sunday only."""

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_MOVED = "Выходной (перенесено с %d.%m.%Y)"
"""How the calendar of holidays names a day off that the Government has moved there."""


def add_working_days(day: date, number: int, week_days: int = FIVE) -> date:
    """Give the last day of a term of so many working days; the day after ``day`` counts first."""
    while number > 0:
        day += _DAY
        number -= is_working(day, week_days)
    return day


def is_working(day: date, week_days: int = FIVE) -> bool:
    """Tell whether schools of so many days a week work on a day."""
    calendar = _calendar(day.year)
    if week_days == FIVE and day in calendar.worked:
        return True
    return not (
        _rests(day, week_days) or day in calendar.holidays or day in _moved_off(day.year, week_days)
    )


class _Calendar:
    """A year as the law and the Government's decree have it."""

    def __init__(self, year: int) -> None:
        # It costs a tenth of a second, and most days nobody asks for a term in working days.
        from holidays.countries.russia import Russia  # noqa: PLC0415

        found = Russia(years=year, observed=False, language="ru")
        moved = {day: origin for day, name in found.items() if (origin := _origin(name))}
        self.moved = moved
        self.holidays: AbstractSet[date] = found.keys() - moved.keys()
        self.worked: AbstractSet[date] = found.weekend_workdays


@cache
def _calendar(year: int) -> _Calendar:
    return _Calendar(year)


def _origin(name: str) -> date | None:
    try:
        return datetime.strptime(name, _MOVED).date()  # noqa: DTZ007 - a calendar day
    except ValueError:
        return None


def _rests(day: date, week_days: int) -> bool:
    return day.weekday() == _SUNDAY or (week_days == FIVE and day.weekday() == _SATURDAY)


@cache
def _moved_off(year: int, week_days: int) -> AbstractSet[date]:
    """Days off that stand for others which fell on a day of rest, by this school's own week."""
    calendar = _calendar(year)
    decreed = {day for day, origin in calendar.moved.items() if _rests(origin, week_days)}
    return decreed | set(_by_law(calendar, decreed, week_days))


def _by_law(calendar: _Calendar, decreed: AbstractSet[date], week_days: int) -> Iterator[date]:
    """A holiday on a day of rest gives the next working day off (ТК РФ ст. 112 ч. 2).

    Not those of January, which the Government moves, nor others that it has moved itself.
    """
    for holiday in sorted(calendar.holidays):
        settled = holiday.month == 1 or holiday in calendar.moved.values()
        if _rests(holiday, week_days) and not settled:
            day = holiday + _DAY
            while _rests(day, week_days) or day in calendar.holidays or day in decreed:
                day += _DAY
            yield day
