"""Working days: weekends, public holidays, and what is known of no country."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.language.workdays import add_workdays, is_workday, workdays_between

FRIDAY = date(2026, 3, 13)


def test_a_weekend_is_free_everywhere() -> None:
    assert [is_workday(FRIDAY + timedelta(days=step)) for step in range(4)] == [True, False, False, True]


@pytest.mark.parametrize(
    ("day", "country"),
    [
        (date(2026, 12, 25), "GB"),
        (date(2026, 10, 3), "DE"),
        (date(2026, 7, 14), "FR"),
        (date(2026, 10, 12), "ES"),
        (date(2026, 7, 3), "US"),
    ],
)
def test_a_public_holiday_is_free(day: date, country: str) -> None:
    assert not is_workday(day, country)


@pytest.mark.parametrize("country", ["", "ZZ", "XX", "nowhere", "1", "de-AT"])
def test_an_unknown_country_has_weekends_only(country: str) -> None:
    assert is_workday(date(2026, 12, 25), country)
    assert not is_workday(date(2026, 12, 26), country)


def test_the_case_of_a_country_does_not_matter() -> None:
    assert not is_workday(date(2026, 12, 25), "gb")


def test_days_are_counted_over_weekend_and_holiday() -> None:
    maundy = date(2026, 4, 2)
    assert add_workdays(maundy, 1) == date(2026, 4, 3)
    assert add_workdays(maundy, 1, "GB") == date(2026, 4, 7)
    assert add_workdays(FRIDAY, 5) == date(2026, 3, 20)
    assert add_workdays(FRIDAY, -5) == date(2026, 3, 6)


def test_zero_days_on_is_the_day_itself_or_the_next_that_is_worked() -> None:
    assert add_workdays(FRIDAY, 0) == FRIDAY
    assert add_workdays(FRIDAY + timedelta(days=1), 0) == date(2026, 3, 16)


def test_between_counts_the_last_day_and_not_the_first() -> None:
    assert workdays_between(FRIDAY, date(2026, 3, 16)) == 1
    assert workdays_between(date(2026, 3, 16), FRIDAY) == -1
    assert workdays_between(FRIDAY, FRIDAY) == 0


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 60), st.sampled_from(["", "GB", "DE"]))
def test_adding_and_counting_are_each_others_mirror(day: date, n: int, country: str) -> None:
    assert workdays_between(day, add_workdays(day, n, country), country) == n
