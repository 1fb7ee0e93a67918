"""From rows of kept mails to mails, each with the place it was first seen in."""

from __future__ import annotations

from collections.abc import Iterable

from comeback.domain.message import Message, Place
from comeback.store import models
from comeback.store.access import SeekerId, matching
from comeback.store.mapping.messages import message_of
from comeback.store.trouble import told


@told()
def with_places(seeker: SeekerId, page: Iterable[models.Message]) -> dict[int, Message]:
    """The mails of these rows, by row id."""
    found = {row.pk: row for row in page}
    first: dict[int, Place] = {}
    for lying in matching(models.Place, seeker, "message", found):
        for number, source, part in lying.order_by("pk").values_list("message_id", "source", "part"):
            first.setdefault(number, Place(source, part))
    return {number: message_of(row, first[number]) for number, row in found.items()}
