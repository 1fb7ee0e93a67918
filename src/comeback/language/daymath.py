"""Which day is meant: weekdays, days of the month, months and seasons without a year, counted from the day a mail was written.

Pure arithmetic on dates; the words are in `dateshapes`.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

SOUTH = frozenset({"AU", "NZ", "AR", "CL", "UY", "PY", "ZA", "PE", "BO"})


def made(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_year(base: date, month: int, day: int, *, past: bool = False) -> date | None:
    """The day and month nearest ahead of `base`, a little behind allowed (a week), since mails lag; with `past`, the last one."""
    options = [found for year in (base.year - 1, base.year, base.year + 1) if (found := made(year, month, day))]
    if past:
        return max((one for one in options if one <= base), default=None)
    ahead = [one for one in options if one >= base - timedelta(days=7)]
    # News of the last weeks: in a mail of April, "31 March" is not next year's.
    behind = [one for one in options if base - timedelta(days=75) <= one < base]
    first = min(ahead, default=None)
    return behind[-1] if behind and (first is None or first - base > timedelta(days=200)) else first


def on_weekday(base: date, weekday: int, *, past: bool = False, today: bool = False) -> date:
    """The next such weekday after `base` (or today itself where `today`), or the last one before it."""
    if past:
        return base - timedelta(days=(base.weekday() - weekday - 1) % 7 + 1)
    ahead = (weekday - base.weekday()) % 7
    return base + timedelta(days=ahead if ahead or today else 7)


def of_week(base: date, weekday: int, weeks: int) -> date:
    """That weekday of the calendar week so many weeks ahead; weeks begin on Monday."""
    return base - timedelta(days=base.weekday()) + timedelta(weeks=weeks, days=weekday)


def on_day(base: date, day: int, *, past: bool = False, weekday: int | None = None) -> date | None:
    """The next day of a month with this number (the 12th), or the last one; with a weekday, the month in which it falls on it."""
    start = base.year * 12 + base.month - 1
    order = range(0, -7, -1) if past else range(7)
    months = [divmod(start + step, 12) for step in order]
    found = [one for year, month in months if (one := made(year, month + 1, day))]
    if weekday is not None:
        near = [one for one in found if one.weekday() == weekday and (one <= base if past else one >= base - timedelta(days=1))]
        return near[0] if near else None
    return next((one for one in found if (one <= base if past else one >= base)), None)


def months_on(base: date, months: int) -> date:
    """The same day so many months ahead, or the last of that month."""
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    return date(year, month + 1, min(base.day, calendar.monthrange(year, month + 1)[1]))


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def part_of_month(base: date, month: int, part: str, *, past: bool = False) -> date | None:
    """Early (the 7th), mid (the 15th), end (the last), a week's last day (`week 2`: the 14th) or the first of a month ahead; the year is the
    next that is not over.
    """
    first = in_year(base, month, 1, past=past)
    if first and not past and first > base and month == base.month:
        first = date(base.year, month, 1)
    if first is None or (first.year > base.year and month == base.month):
        first = date(base.year, month, 1)
    days = {"early": 7, "mid": 15, "week 1": 7, "week 2": 14, "week 3": 21, "week 4": 28, "end": last_of_month(first.year, month).day}
    return first.replace(day=days.get(part, 1))


def season(base: date, month: int, country: str) -> date:
    """The first day of a season ahead, given the month it begins in on the northern half."""
    begins = (month + 5) % 12 + 1 if country in SOUTH else month
    this = date(base.year, begins, 1)
    return this if this > base else date(base.year + 1, begins, 1)
