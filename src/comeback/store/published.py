"""What calendars were given of a seeker's appointments. What is published anew is decided by `comeback.ledger.publishing`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from comeback.domain.agenda import Entry, Published
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.codec import decode, encode
from comeback.store.mapping.columns import instant
from comeback.store.transaction import whole
from comeback.store.trouble import told

Revise = Callable[[Sequence[Published]], list[Published]]
"""From what was published to what is now: pure, for it may run twice."""


def publish(seeker: SeekerId, revise: Revise) -> list[Published]:
    """What is published now. Where nothing has changed nothing is written, and nobody is held up."""
    before = published(seeker)
    after = revise(before)
    return after if _changed(before, after) == [] else _publish(seeker, revise)


@told()
def published(seeker: SeekerId) -> list[Published]:
    """Everything that ever was."""
    found = rows(models.CalendarEntry, seeker).order_by("pk")
    return [Published(decode(Entry, row.facts), row.sequence, row.revised_at, row.gone) for row in found]


@whole
def _publish(seeker: SeekerId, revise: Revise) -> list[Published]:
    before = published(seeker)
    after = revise(before)
    for one in _changed(before, after):
        columns = {"facts": encode(one.entry), "sequence": one.sequence, "revised_at": instant(one.revised_at), "gone": one.gone}
        rows(models.CalendarEntry, seeker).update_or_create(seeker_id=seeker, uid=one.entry.uid, defaults=columns)
    return after


def _changed(before: Sequence[Published], after: Sequence[Published]) -> list[Published]:
    known = {one.entry.uid: one for one in before}
    return [one for one in after if known.get(one.entry.uid) != one]
