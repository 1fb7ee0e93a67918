"""Where somebody lives, as the clocks of their own mails show it: a time zone, and with the language a country for its public holidays.

An offset from UTC fits many places; the zone named is one that keeps the same time, which is all that quiet hours need.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Bogota",
    "America/Santiago",
    "America/Argentina/Buenos_Aires",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Australia/Brisbane",
    "Australia/Adelaide",
    "Australia/Perth",
    "Pacific/Auckland",
    "Africa/Johannesburg",
    "America/Halifax",
    "America/St_Johns",
    "Europe/Helsinki",
    "Atlantic/Canary",
)
"""Zones that are tried in this order; the first whose clock agrees with most of the mails is taken."""
COUNTRIES: dict[tuple[str, str], str] = {
    ("Europe/Berlin", "de"): "DE",
    ("Europe/Berlin", "fr"): "FR",
    ("Europe/Berlin", "es"): "ES",
    ("Europe/London", "en"): "GB",
    ("Atlantic/Canary", "es"): "ES",
    ("America/New_York", "en"): "US",
    ("America/Chicago", "en"): "US",
    ("America/Denver", "en"): "US",
    ("America/Los_Angeles", "en"): "US",
    ("America/New_York", "fr"): "CA",
    ("America/Mexico_City", "es"): "MX",
    ("America/Bogota", "es"): "CO",
    ("America/Santiago", "es"): "CL",
    ("America/Argentina/Buenos_Aires", "es"): "AR",
    ("Asia/Kolkata", "en"): "IN",
    ("Australia/Sydney", "en"): "AU",
    ("Australia/Brisbane", "en"): "AU",
    ("Australia/Adelaide", "en"): "AU",
    ("Australia/Perth", "en"): "AU",
    ("Pacific/Auckland", "en"): "NZ",
    ("Africa/Johannesburg", "en"): "ZA",
}
"""Countries by zone and language; where the pair is not here the country stays unknown, and only weekends count as free."""


def zone_of(moments: Iterable[datetime]) -> ZoneInfo | None:
    """A zone that agrees with most of these aware moments; None where there are none with an offset of their own."""
    seen = Counter((at.replace(minute=0, second=0, microsecond=0), at.utcoffset()) for at in moments if at.utcoffset() is not None)
    if not seen or (all(offset == timedelta(0) for _, offset in seen) and len(seen) < 3):
        return None
    agree = {
        name: sum(times for (at, offset), times in seen.items() if at.astimezone(ZoneInfo(name)).utcoffset() == offset) for name in ZONES
    }
    best = max(ZONES, key=lambda name: agree[name])
    return ZoneInfo(best) if agree[best] else None


def country_of(zone: ZoneInfo, language: str) -> str:
    """An ISO 3166 code, or nothing where zone and language do not tell."""
    return COUNTRIES.get((str(zone), language), "")
