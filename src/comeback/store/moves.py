"""One move of a letter and of its running attempt: a conditional update, so that of two who try only one succeeds.

Only `approvals`, `claims` and `resolutions` call it, inside a transaction of theirs. Which moves there are stands in
`comeback.domain.delivery`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from types import MappingProxyType

from comeback.domain.delivery import ALLOWED, MAY_BE_AT_THE_READER, DeliveryState
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.columns import instant

UNAPPROVED: dict[str, object] = {
    "envelope_from": "",
    "envelope_to": "[]",
    "frozen": None,
    "approved_hash": "",
    "message_id": None,
    "ledger_token": None,
    "approved_at": None,
    "known": "",
    "not_before": None,
    "try_after": None,
}
"""The columns of a letter nobody has approved: another approval freezes other bytes, under another Message-ID."""
RUNNING = sorted(str(state) for state in MAY_BE_AT_THE_READER)
ON_ITS_WAY = frozenset({DeliveryState.CLAIMED, DeliveryState.DOT})


def move(
    seeker: SeekerId,
    letter: int,
    came_from: Collection[DeliveryState],
    to: DeliveryState,
    at: datetime,
    where: Mapping[str, object] = MappingProxyType({}),
    columns: Mapping[str, object] = MappingProxyType({}),
) -> bool:
    """Move a letter in one of these states, which also fits `where`; False where there is none, and then nothing is written.

    The running attempt takes the same state and the reply; what a person or a bounce says of it later does not change when it ended.
    """
    wrong = [state for state in came_from if to not in ALLOWED[state]]
    if wrong:
        raise ValueError(f"no letter moves from {wrong[0]} to {to}")
    asked = rows(models.Letter, seeker).filter(pk=letter, state__in=[str(state) for state in came_from], **where)
    number = asked.values_list("attempt_no", flat=True).first()
    given_up = UNAPPROVED if to is DeliveryState.DRAFT else {}
    if number is None or asked.update(**{"state": to.value, "reason": "", **given_up, **columns}) != 1:
        return False
    running = rows(models.Attempt, seeker).filter(letter_id=letter, number=number, state__in=RUNNING)
    if columns.get("server_reply"):
        running.update(reply=columns["server_reply"])
    if to not in ON_ITS_WAY:
        running.filter(ended_at=None).update(ended_at=instant(at))
    running.update(state=to.value)
    return True
