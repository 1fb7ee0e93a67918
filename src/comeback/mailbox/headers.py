"""Header fields into values: text, addresses, ids, a date. Splitting a mail into fields is not done here; what they mean is not known."""

from __future__ import annotations

import email.utils
import re
from datetime import UTC, datetime, timedelta, timezone

from comeback.mailbox.addresses import addresses
from comeback.mailbox.encodedwords import decoded

__all__ = ["addresses", "date", "decoded", "message_ids"]

_ID = re.compile(r"<([^<>]{1,998}+)>")
_MOST_IDS = 1_000
_FIRST_YEAR, _LAST_YEAR = 1990, 2089
"""Clocks at 1970 and dates of spam far ahead are no dates."""
_DATE_CAP = 200
_ZONES = {"BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "WET": 0, "WEST": 1, "EET": 2, "EEST": 3}
"""Zones by name that RFC 5322 4.3 does not list, in hours."""
_ZONE = re.compile(r"\b([A-Z]{3,4})\)?\s*$")


def message_ids(value: str) -> tuple[str, ...]:
    """The ids of a Message-ID, In-Reply-To or References field, in order, with their angle brackets; each once."""
    if not value:
        return ()
    found = [f"<{''.join(inside.split())}>" for inside in _ID.findall(value)]
    if not found and "@" in value and len(words := value.split()) == 1 and len(value) < 998:
        found = [f"<{words[0].strip('<>')}>"]
    return tuple(dict.fromkeys(one for one in found[:_MOST_IDS] if one != "<>"))


def date(value: str) -> datetime | None:
    """The moment of a Date field, aware; None where it is missing, broken, or before 1990 or after 2089. No zone counts as UTC."""
    short = value.strip()[:_DATE_CAP]
    if not short:
        return None
    try:
        moment = _rfc(short) or datetime.fromisoformat(short)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _rfc(value: str) -> datetime | None:
    parts = email.utils.parsedate_tz(value)
    if parts is None:
        return None
    year, month, day, hour, minute, second = parts[:6]
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=_zone(parts[9], value))


def _zone(seconds: int | None, value: str) -> timezone:
    named = _ZONE.search(value)
    if named and named[1] in _ZONES:
        seconds = _ZONES[named[1]] * 3600
    if not seconds or abs(seconds) >= 15 * 3600:
        return UTC
    return timezone(timedelta(seconds=seconds))
