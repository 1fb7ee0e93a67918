"""What the seeker's entries say of other events: which were taken back, which belong together, which apart. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from comeback.domain.event import Event, EventKind
from comeback.ledger.linkable import LinkDecisions
from comeback.ledger.sides import ARRANGING, LEARNING, SEARCHING
from comeback.ledger.timing import SILENT

Pair = tuple[str, str]
MOVABLE = frozenset({EventKind.APPLIED, EventKind.INTERVIEWED, EventKind.REJECTED})
"""Entries whose day the seeker may set right: a new entry is `about` the one in whose place it stands."""


def standing(typed: Sequence[Event]) -> tuple[Event, ...]:
    """The entries that hold, in the order they were typed in: none that was taken back, and none that another moved to its true day."""
    gone = {name for event in typed if event.kind is EventKind.UNDONE for name in event.about}
    left = [event for event in typed if event.kind is not EventKind.UNDONE and event.id not in gone]
    moved = {name for event in left if event.kind in MOVABLE for name in event.about}
    return tuple(event for event in left if event.id not in moved)


def facts(typed: Sequence[Event]) -> tuple[Event, ...]:
    """Those that tell of the search itself."""
    return tuple(event for event in standing(typed) if event.kind not in ARRANGING | LEARNING | SEARCHING)


def last_go(typed: Sequence[Event]) -> tuple[Event, ...]:
    """The last entry that holds, with those noted in the same go; none where nothing holds."""
    holds = standing(typed)
    return tuple(event for event in holds if event is holds[-1] or (event.batch and event.batch == holds[-1].batch))


def let_go_before(typed: Sequence[Event]) -> datetime | None:
    """Mail from before this moment was old when everything stale was let go of last; None where it never was, or that was taken back."""
    gone = [event.at for event in standing(typed) if event.kind is EventKind.RETIRED and event.batch]
    return max(gone) - SILENT if gone else None


def decisions(typed: Sequence[Event]) -> LinkDecisions:
    """The newest word on every pair."""
    newest: dict[Pair, EventKind] = {}
    for event in standing(typed):
        if event.kind in {EventKind.JOINED, EventKind.PARTED}:
            newest |= dict.fromkeys(_pairs(event.about), event.kind)
    return LinkDecisions(
        together=frozenset(pair for pair, kind in newest.items() if kind is EventKind.JOINED),
        apart=frozenset(pair for pair, kind in newest.items() if kind is EventKind.PARTED),
    )


def _pairs(about: Sequence[str]) -> list[Pair]:
    return [(min(about[0], other), max(about[0], other)) for other in about[1:]]
