"""Working days: weekends and public holidays of a country. An unknown country has weekends only.

`holidays` is loaded when first needed (0.1 s), one country and year at a time.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_FRIDAY_WEEKENDS = frozenset({"AE", "SA", "EG", "IL", "JO", "KW", "QA", "BH", "OM"})
_MOST = 3000
"""No sum in a mail or a ledger needs more working days."""


@lru_cache(maxsize=512)
def _holidays(country: str, year: int) -> frozenset[date]:
    """The public holidays of the whole country in that year; regional ones are working days elsewhere. The United Kingdom has none in common
    at Easter and in summer: England's hold.
    """
    if len(country) != 2 or not country.isalpha():
        return frozenset()
    import holidays  # 0.1 s, and only the ledger's sums need it

    try:
        return frozenset(holidays.country_holidays(country.upper(), subdiv="ENG" if country.upper() == "GB" else None, years=year))
    except NotImplementedError:
        return frozenset()


def _is_weekend(day: date, country: str) -> bool:
    return day.weekday() in ((4, 5) if country.upper() in _FRIDAY_WEEKENDS - {"AE"} else (5, 6))


def is_workday(day: date, country: str = "") -> bool:
    """Whether people work on that day there; `country` is ISO 3166 alpha-2."""
    return not _is_weekend(day, country) and date(day.year, day.month, day.day) not in _holidays(country.upper(), day.year)


def add_workdays(day: date, n: int, country: str = "") -> date:
    """The n-th working day after `day` (before it, where n is negative); `day` itself does not count. With 0, `day` or the next working day."""
    step = timedelta(days=-1 if n < 0 else 1)
    left = min(abs(n), _MOST)
    while left or (n == 0 and not is_workday(day, country)):
        day += step
        left -= bool(left) and is_workday(day, country)
    return day


def workdays_between(a: date, b: date, country: str = "") -> int:
    """How many working days lie after `a` up to and with `b`; negative where `b` is earlier."""
    if b < a:
        return -workdays_between(b, a, country)
    days = min((b - a).days, _MOST * 2)
    return sum(is_workday(a + timedelta(days=step), country) for step in range(1, days + 1))
