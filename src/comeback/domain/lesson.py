"""Points of feedback and the lessons they add up to. Finding them is the work of `comeback.lessons`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comeback.domain.kinds import Polarity, Theme


@dataclass(frozen=True, slots=True)
class FeedbackItem:
    """One point: which way, about what, and the shortest exact quote of the mail's new words that says so."""

    polarity: Polarity
    theme: Theme
    quote: str
    sure: bool = True
    """Whether the theme is more than a guess."""


@dataclass(frozen=True, slots=True)
class FeedbackReading:
    """What one answer holds. `refused`: feedback declined and no point given. `vague`: only words without content."""

    items: tuple[FeedbackItem, ...] = ()
    refused: bool = False
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Lesson:
    """A strength or a gap somebody named, with its source."""

    item: FeedbackItem
    company: str | None
    said_by: str | None
    on: date
    source: str = ""
    """Identity of the mail, or id of the entry by hand, that holds it."""
    search: str = ""
    """The name of the search it was heard in."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do about a gap before the next interview. `entry` is the id of the entry that planned it."""

    entry: str
    theme: Theme
    what: str
    by: date | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Tip:
    """A way to practise a theme in ten minutes, and the method it is taken from."""

    theme: Theme
    words: str
    source: str
