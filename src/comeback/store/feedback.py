"""Points of feedback found in mails or noted by hand. Lessons and the brief are folded from them elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.columns import key
from comeback.store.transaction import whole
from comeback.store.trouble import told


@whole
def save_points(seeker: SeekerId, source: str, items: Sequence[FeedbackItem]) -> None:
    """Make these the points of a source (a mail's identity, or an entry's id). A point that was let go stays so."""
    there = rows(models.FeedbackPoint, seeker).filter(source=key(source)).order_by("position")
    hidden = {row.quote for row in there if row.hidden}
    if [_item(row) for row in there] == list(items):
        return
    there.delete()
    rows(models.FeedbackPoint, seeker).bulk_create(
        models.FeedbackPoint(
            seeker_id=seeker,
            source=key(source),
            position=at,
            polarity=item.polarity.value,
            theme=item.theme.value,
            quote=item.quote,
            hidden=item.quote in hidden,
        )
        for at, item in enumerate(items)
    )


@told()
def points(seeker: SeekerId) -> dict[str, tuple[FeedbackItem, ...]]:
    """All points that were not let go, by source, in the order they stand there."""
    found: defaultdict[str, list[FeedbackItem]] = defaultdict(list)
    for row in rows(models.FeedbackPoint, seeker).filter(hidden=False).order_by("source", "position"):
        found[row.source].append(_item(row))
    return {source: tuple(items) for source, items in found.items()}


@whole
def let_point_go(seeker: SeekerId, source: str, quote: str) -> int:
    """The seeker does not want this point among their lessons; returns how many points that were."""
    return rows(models.FeedbackPoint, seeker).filter(source=key(source), quote=quote).update(hidden=True)


def _item(row: models.FeedbackPoint) -> FeedbackItem:
    return FeedbackItem(Polarity(row.polarity), Theme(row.theme), row.quote)
