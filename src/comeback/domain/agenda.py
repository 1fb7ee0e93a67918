"""What stands in a seeker's calendar: facts (an appointment), the words they are shown in (an entry), and what was published of them.

Which appointments there are is decided by `comeback.ledger.agenda`; files of calendars are written by `comeback.exchange`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Occasion(StrEnum):
    """What a day or hour is kept for."""

    INTERVIEW = "interview"
    LETTER = "letter"
    """A letter is due."""
    ANSWER = "answer"
    """The day they named for an answer."""
    NOTE = "note"
    """The day from which they asked for a note."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """One thing with its day. `starts` is aware; of a whole day only its date counts, as it stands there."""

    key: str
    """What it is about, whatever day it moves to: an event of the ledger, and the occasion."""
    occasion: Occasion
    application: int
    starts: datetime
    whole_day: bool = True
    ends: datetime | None = None
    company: str | None = None
    role: str | None = None
    place: str = ""
    held: bool = False
    """Nothing is said of it yet: the seeker put it off, or it may not go today."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An appointment as a calendar shows it. `starts` and `ends` in UTC; a whole day begins at midnight there, whatever the zone."""

    uid: str
    """Globally unique and stable (RFC 5545, 3.8.4.7)."""
    title: str
    notes: str
    application: int
    starts: datetime
    whole_day: bool = True
    ends: datetime | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """An entry as calendars may hold it. One that is `gone` is told as cancelled, so that it leaves those that took it as a file."""

    entry: Entry
    sequence: int
    """Counts its revisions (RFC 5545, 3.8.7.4)."""
    revised_at: datetime
    gone: bool = False
