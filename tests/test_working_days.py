"""Terms in working days: holidays, moved days off, weeks of five and of six days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring_desktop.working_days import FIVE, SIX, add_working_days, is_working

days = st.dates(date(2015, 1, 1), date(2040, 12, 31))
weeks = st.sampled_from([FIVE, SIX])


@pytest.mark.parametrize(
    ("notice", "week", "last"),
    [
        (date(2026, 5, 8), FIVE, date(2026, 5, 14)),  # 9 May is a Saturday, so Monday is off
        (date(2026, 5, 8), SIX, date(2026, 5, 13)),  # a Saturday of work gives nothing in its place
        (date(2026, 4, 13), FIVE, date(2026, 4, 16)),
        (date(2025, 12, 30), FIVE, date(2026, 1, 14)),  # 31 December and 9 January are moved
        (date(2025, 10, 31), FIVE, date(2025, 11, 6)),  # Saturday 1 November was worked for Monday
        (date(2028, 11, 3), FIVE, date(2028, 11, 9)),  # no decree yet: the law moves 4 November
        (date(2025, 2, 21), FIVE, date(2025, 2, 26)),  # 23 February was moved to 8 May
    ],
)
def test_three_working_days_after_the_notice(notice: date, week: int, last: date) -> None:
    assert add_working_days(notice, 3, week) == last


def test_the_day_of_the_notice_does_not_count() -> None:
    assert add_working_days(date(2026, 4, 13), 0) == date(2026, 4, 13)
    assert add_working_days(date(2026, 4, 13), 1) == date(2026, 4, 14)


@pytest.mark.parametrize(
    ("day", "five", "six"),
    [
        (date(2026, 4, 18), False, True),  # a Saturday
        (date(2026, 4, 19), False, False),
        (date(2026, 5, 11), False, True),
        (date(2026, 1, 9), False, True),  # moved from a Saturday, which six days do not rest on
        (date(2025, 12, 31), False, False),  # moved from a Sunday
        (date(2025, 11, 1), True, True),
        (date(2026, 1, 7), False, False),
    ],
)
def test_a_week_of_six_days_has_its_own_days_off(day: date, *, five: bool, six: bool) -> None:
    assert (is_working(day, FIVE), is_working(day, SIX)) == (five, six)


@given(days, st.integers(1, 15), weeks)
def test_a_term_ends_on_a_working_day_and_holds_so_many_of_them(
    day: date, number: int, week: int
) -> None:
    last = add_working_days(day, number, week)
    between = [day + timedelta(days=n + 1) for n in range((last - day).days)]
    assert is_working(last, week)
    assert sum(is_working(each, week) for each in between) == number
