"""Which notices the seeker wants, and which were given. A thing is claimed by one road once, before anything is said."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import F

from comeback.domain.notice import NoticeChoice, Road
from comeback.store import models
from comeback.store.access import SeekerId, insert, matching, rows
from comeback.store.clock import column_of
from comeback.store.mapping.codec import decode, encode
from comeback.store.mapping.columns import instant
from comeback.store.mapping.columns import key as column_key
from comeback.store.transaction import whole
from comeback.store.trouble import told


@told()
def choice(seeker: SeekerId) -> NoticeChoice:
    """What the seeker wants; nothing, until they say so."""
    facts = rows(models.NoticeChoice, seeker).values_list("facts", flat=True).first()
    return decode(NoticeChoice, facts) if facts else NoticeChoice()


@whole
def choose(seeker: SeekerId, wanted: NoticeChoice) -> None:
    """From now on this is wanted."""
    rows(models.NoticeChoice, seeker).update_or_create(seeker_id=seeker, defaults={"facts": encode(wanted)})


@told()
def untold(seeker: SeekerId, road: Road, keys: Collection[str], now: datetime) -> list[str]:
    """Those of the keys that may be claimed now, in their order."""
    known = {row.key: row for page in matching(models.Notice, seeker, "key", map(column_key, keys)) for row in page.filter(road=road)}
    return [one for one in keys if (row := known.get(column_key(one))) is None or _open(row, now)]


@whole
def claim(seeker: SeekerId, road: Road, keys: Sequence[str], now: datetime) -> list[str]:
    """Take these upon oneself; returns those that nobody had taken. Whoever dies after this has told them, as far as anybody can know."""
    mine = untold(seeker, road, keys, now)
    names = [column_key(one) for one in mine]
    rows(models.Notice, seeker).filter(road=road, key__in=names).update(claimed_at=instant(now), try_after=None)
    insert(models.Notice, seeker, ("road", "key", "claimed_at", "tries"), [(road, name, column_of(now), 0) for name in names])
    return mine


@whole
def tell(seeker: SeekerId, road: Road, keys: Sequence[str], now: datetime) -> None:
    """They were told."""
    rows(models.Notice, seeker).filter(road=road, key__in=[column_key(one) for one in keys]).update(told_at=instant(now))


@whole
def fail(seeker: SeekerId, road: Road, keys: Sequence[str], try_after: datetime) -> None:
    """They surely were not told, and may be tried again from then on."""
    mine = rows(models.Notice, seeker).filter(road=road, key__in=[column_key(one) for one in keys])
    mine.update(tries=F("tries") + 1, try_after=instant(try_after))


@told()
def tries(seeker: SeekerId, road: Road, keys: Sequence[str]) -> int:
    """How often the one of them that failed most has failed."""
    mine = rows(models.Notice, seeker).filter(road=road, key__in=[column_key(one) for one in keys])
    return max(mine.values_list("tries", flat=True), default=0)


def _open(row: models.Notice, now: datetime) -> bool:
    return row.told_at is None and row.try_after is not None and row.try_after <= now
