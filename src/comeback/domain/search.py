"""A search: a span of time with a name, to which applications belong. Where it begins and ends is found by `comeback.ledger.searches`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from comeback.domain.event import Event


@dataclass(frozen=True, slots=True)
class Search:
    """One hunt for a post: begun and closed by the seeker's word, or found in the mails by the quiet around it."""

    name: str
    begun: datetime
    applications: tuple[int, ...] = ()
    """Their numbers, those begun first at the front."""
    entry: str = ""
    """The id of the entry that began it; empty for one that was found."""
    closing: Event | None = None
    """The seeker's word that it is over."""
    last: datetime | None = None
    """The last sign of a search in its applications."""
    over_from: datetime | None = None
    """Of one that was found: from when on its quiet counts as its end."""
    hired: int | None = None
    """The application that led to the post, where the seeker has said so."""

    @property
    def said(self) -> bool:
        """Whether the seeker began it by name."""
        return bool(self.entry)

    def ended(self, now: datetime) -> datetime | None:
        """When it was over; None while it goes on."""
        if self.closing is not None:
            return self.closing.at
        return self.last if self.over_from is not None and now > self.over_from else None
