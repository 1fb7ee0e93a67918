"""What a calendar is told anew: entries that are new, other than before, or gone. Pure; what was told before is an argument."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from comeback.domain.agenda import Entry, Published

TOLD_GONE = timedelta(days=60)
"""So long an entry that is gone is told as cancelled."""


def revised(before: Iterable[Published], entries: Iterable[Entry], now: datetime) -> list[Published]:
    """All that was ever published, as it stands now: an entry that changed is its next revision, of this moment."""
    known = {one.entry.uid: one for one in before}
    there = {one.uid: one for one in entries}
    gone = [_gone(one, now) for uid, one in known.items() if uid not in there]
    return [*gone, *(_standing(known.get(uid), one, now) for uid, one in there.items())]


def told(published: Iterable[Published], now: datetime) -> list[Published]:
    """Those of them that a calendar is given, in order of time."""
    kept = [one for one in published if not one.gone or now - one.revised_at < TOLD_GONE]
    return sorted(kept, key=lambda one: (one.entry.starts.date(), one.entry.starts.time(), one.entry.uid))


def _standing(before: Published | None, entry: Entry, now: datetime) -> Published:
    if before is None:
        return Published(entry, 0, now)
    return before if before.entry == entry and not before.gone else Published(entry, before.sequence + 1, now)


def _gone(before: Published, now: datetime) -> Published:
    return before if before.gone else Published(before.entry, before.sequence + 1, now, gone=True)
