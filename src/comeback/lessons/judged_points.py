"""The seeker's word on points of feedback: it wins over what was read, now and after every new reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem, FeedbackReading

NONE = "none"
"""The note of a word that says: this is no point."""


def point_id(source: str, quote: str) -> str:
    """A short name of a point, the same on every machine and after every reading that finds it."""
    return sha256(f"{source}\n{quote}".encode()).hexdigest()[:6]


def note_of(polarity: Polarity, theme: Theme) -> str:
    """How a word on a point is kept in its event."""
    return f"{polarity} {theme}"


def judged(reading: FeedbackReading, source: str, standing: Iterable[Event]) -> FeedbackReading:
    """The reading with the seeker's words on top, the newest of each point; points that were taken away are gone."""
    newest = {e.quote: e.note for e in standing if e.kind is EventKind.POINT_JUDGED and source in e.about}
    items = [_item(item, newest.get(item.quote)) for item in reading.items]
    return replace(reading, items=tuple(item for item in items if item is not None))


def _item(item: FeedbackItem, note: str | None) -> FeedbackItem | None:
    if note is None:
        return item
    if note == NONE:
        return None
    polarity, theme = note.split(" ")
    return FeedbackItem(Polarity(polarity), Theme(theme), item.quote)
