"""A letter on its way: its states and the moves between them. The protocol lives in `comeback.mailbox`, the rows in `comeback.store`."""

from __future__ import annotations

from enum import StrEnum


class DeliveryState(StrEnum):
    """Where a letter stands between the first draft and the copy in Sent."""

    DRAFT = "draft"
    APPROVED = "approved"
    CLAIMED = "claimed"
    DOT = "dot"
    SENT = "sent"
    FILED = "filed"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


ALLOWED: dict[DeliveryState, frozenset[DeliveryState]] = {
    DeliveryState.DRAFT: frozenset({DeliveryState.APPROVED, DeliveryState.CANCELLED}),
    DeliveryState.APPROVED: frozenset({DeliveryState.DRAFT, DeliveryState.CLAIMED, DeliveryState.CANCELLED}),
    DeliveryState.CLAIMED: frozenset({DeliveryState.APPROVED, DeliveryState.DOT, DeliveryState.CANCELLED}),
    DeliveryState.DOT: frozenset({DeliveryState.SENT, DeliveryState.APPROVED, DeliveryState.REFUSED, DeliveryState.UNCERTAIN}),
    DeliveryState.UNCERTAIN: frozenset({DeliveryState.SENT, DeliveryState.REFUSED, DeliveryState.CANCELLED}),
    DeliveryState.SENT: frozenset({DeliveryState.FILED, DeliveryState.REFUSED}),
    DeliveryState.FILED: frozenset({DeliveryState.REFUSED}),
    DeliveryState.REFUSED: frozenset(),
    DeliveryState.CANCELLED: frozenset(),
}
"""From `dot` back to `approved` only on a 4yz reply: the server has said that it did not take the letter."""

MAY_BE_AT_THE_READER = frozenset(
    {DeliveryState.CLAIMED, DeliveryState.DOT, DeliveryState.UNCERTAIN, DeliveryState.SENT, DeliveryState.FILED}
)
"""At most one attempt of a letter may be in one of these."""
