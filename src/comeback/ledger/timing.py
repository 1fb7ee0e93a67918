"""When a letter may go and when it is due: hours, working days, holds. All times are aware; days are the seeker's own.

Which of these a row uses stands in the row. Holidays themselves are known to `comeback.language.workdays`.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from comeback.domain.application import Seeker
from comeback.language.workdays import add_workdays, is_workday, workdays_between

MORNING = time(10)
"""The hour at which a letter is due on its day."""
SILENT = timedelta(days=90)
"""After so long without a word nobody waits for an answer any more, on either side."""
COOL_OFF = timedelta(hours=4)
"""Never in the first hours after a no (rule A14)."""


def local(moment: datetime, seeker: Seeker) -> datetime:
    """The moment on the seeker's clock."""
    return moment.astimezone(seeker.zone)


def day_of(moment: datetime, seeker: Seeker) -> date:
    """The seeker's day at that moment."""
    return local(moment, seeker).date()


def next_open(moment: datetime, seeker: Seeker) -> datetime:
    """That moment, or the first after it at which a letter may go: a working day, in the seeker's hours."""
    here, opens = local(moment, seeker), time(seeker.manner.opens)
    if is_workday(here.date(), seeker.country):
        if here.time() < opens:
            return _at(here.date(), opens, seeker)
        if here.time() < time(seeker.manner.closes):
            return here
    return _at(add_workdays(here.date(), 1, seeker.country), opens, seeker)


def held_until(now: datetime, not_before: datetime | None, seeker: Seeker) -> datetime | None:
    """Until when to hold the letter; None where it may go now."""
    earliest = max(now, not_before) if not_before else now
    opens = next_open(earliest, seeker)
    return None if opens <= now else opens


def start_of(day: date, seeker: Seeker) -> datetime:
    """The first moment of that day on the seeker's clock."""
    return _at(day, time(0), seeker)


def due_after(moment: datetime, workdays: int, seeker: Seeker) -> datetime:
    """The morning of the n-th working day after that moment."""
    return _at(add_workdays(day_of(moment, seeker), workdays, seeker.country), MORNING, seeker)


def days_after(moment: datetime, days: int, seeker: Seeker) -> datetime:
    """The end of the n-th day after that moment: until then a letter has not expired."""
    return _at(day_of(moment, seeker) + timedelta(days=days + 1), time(0), seeker)


def workdays_since(moment: datetime, now: datetime, seeker: Seeker) -> int:
    """Working days after the day of that moment, up to and with today."""
    return workdays_between(day_of(moment, seeker), day_of(now, seeker), seeker.country)


def _at(day: date, hour: time, seeker: Seeker) -> datetime:
    return datetime.combine(day, hour, tzinfo=seeker.zone)
