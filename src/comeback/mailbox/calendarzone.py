"""Zones of calendar parts: names of IANA and of Windows, the VTIMEZONE beside the event (RFC 5545, 3.6.5). Events are `calendar.py`'s."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# The whole library first: its files ask for one another in circles, and two threads that began at two ends would break it.
import icalendar  # noqa: F401
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?")
_IN_NAME = re.compile(r"(?:UTC|GMT)\s?([+-]\d{1,2}(?::?\d{2})?)")
_BYDAY = re.compile(r"(-?\d)(MO|TU|WE|TH|FR|SA|SU)")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NAME_CAP = 120


@dataclass(frozen=True, slots=True)
class Observance:
    """Standard or summer time as a VTIMEZONE states it: the offset, and the day of the year on which it begins."""

    offset: timedelta
    month: int = 1
    day: int = 1
    nth: int = 0
    """The nth `weekday` of the month, from its end where negative; 0 where `day` counts."""
    weekday: int = 0

    def onset(self, year: int) -> date:
        """The day of that year on which it begins."""
        if not self.nth:
            return date(year, self.month, self.day)
        if self.nth > 0:
            first = date(year, self.month, 1)
            return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
        last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - self.weekday) % 7 + 7 * (-self.nth - 1))


def observance(properties: Mapping[str, str]) -> Observance | None:
    """A STANDARD or DAYLIGHT component by its properties; of a rule only month and day are read, so a hostile one costs nothing."""
    offset = _offset(properties.get("TZOFFSETTO", ""))
    if offset is None:
        return None
    rule = dict(part.split("=", 1) for part in properties.get("RRULE", "").upper().split(";") if "=" in part)
    starts = properties.get("DTSTART", "")
    month = rule.get("BYMONTH") or starts[4:6]
    weekday = _BYDAY.fullmatch(rule.get("BYDAY", ""))
    try:
        found = Observance(
            offset,
            month=int(month or 1),
            day=int(starts[6:8] or 1),
            nth=int(weekday[1]) if weekday else 0,
            weekday=_DAYS.index(weekday[2]) if weekday else 0,
        )
        found.onset(2024)
    except ValueError:
        return Observance(offset)
    return found


@lru_cache(maxsize=256)
def zone(name: str) -> tzinfo | None:
    """The zone of that name: IANA, Windows, or with a vendor's prefix before it; None where nobody knows it."""
    short = name.strip().strip('"')[:_NAME_CAP]
    tail = "/".join(short.split("/")[-2:])
    for candidate in (short, WINDOWS_TO_OLSON.get(short, ""), tail, tail.rpartition("/")[2]):
        try:
            if candidate:
                return ZoneInfo(candidate)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def located(local: datetime, name: str, observances: Mapping[str, tuple[Observance, ...]]) -> datetime:
    """A local time in the zone of that name: the known zone, else the VTIMEZONE, else an offset in the name, else UTC."""
    known = zone(name) if name else UTC
    if known is None:
        in_name = _IN_NAME.search(name)
        offset = _observed(local, observances.get(name, ())) or (_offset(in_name[1]) if in_name else None)
        known = timezone(offset) if offset is not None else UTC
    return local.replace(tzinfo=known)


def _observed(local: datetime, observances: tuple[Observance, ...]) -> timedelta | None:
    """The offset that holds at a local time: that of the last observance begun in the year, or of the last of all before the first."""
    try:
        begun = sorted((one.onset(local.year), number) for number, one in enumerate(observances))
    except (ValueError, OverflowError):
        return None
    past = [number for onset, number in begun if onset <= local.date()] or [number for _, number in begun]
    return observances[past[-1]].offset if past else None


def _offset(text: str) -> timedelta | None:
    found = _OFFSET.match(text)
    if not found:
        return None
    value = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return (value if found[1] == "+" else -value) if value < timedelta(hours=24) else None
