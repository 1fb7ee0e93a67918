"""Copies of facts in columns, for queries: shortened, in UTC, never the truth. The truth is the JSON beside them."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING

from comeback.store.exact_text import stored

if TYPE_CHECKING:
    from comeback.domain.message import Place  # with all that a mail is made of, and no mail is looked at to say what is due

LONGEST_KEY = 200
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def instant(at: datetime) -> datetime:
    """The moment in UTC; at the very ends of the calendar, the end itself."""
    try:
        return at.astimezone(UTC)
    except OverflowError:
        return FIRST if at.year == FIRST.year else LAST


def instant_or_none(at: datetime | None) -> datetime | None:
    """As `instant`, where there is a moment."""
    return instant(at) if at else None


def key(text: str) -> str:
    """The text, or for one longer than a key column a beginning of it with its hash."""
    plain = stored(text)
    if len(plain) <= LONGEST_KEY:
        return plain
    return f"{plain[: LONGEST_KEY - 65]}:{sha256(plain.encode()).hexdigest()}"


def digest_of(place: Place) -> str:
    """Stands for source and part, which may be longer than an index takes."""
    whole = f"{stored(place.source)}\0{stored(place.part)}"
    return blake2b(whole.encode(), digest_size=16).hexdigest()
