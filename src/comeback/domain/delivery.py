"""A letter on its way: its states and the moves between them, its envelope and frozen bytes, and what one attempt came to.

The conversation with a server lives in `comeback.mailbox.smtp`, the rows in `comeback.store`, the protocol in `comeback.flows.sending`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
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
    DeliveryState.APPROVED: frozenset({DeliveryState.DRAFT, DeliveryState.CLAIMED, DeliveryState.CANCELLED, DeliveryState.SENT}),
    DeliveryState.CLAIMED: frozenset(
        {DeliveryState.APPROVED, DeliveryState.DRAFT, DeliveryState.DOT, DeliveryState.REFUSED, DeliveryState.CANCELLED}
    ),
    DeliveryState.DOT: frozenset({DeliveryState.SENT, DeliveryState.APPROVED, DeliveryState.REFUSED, DeliveryState.UNCERTAIN}),
    DeliveryState.UNCERTAIN: frozenset({DeliveryState.SENT, DeliveryState.APPROVED, DeliveryState.REFUSED, DeliveryState.CANCELLED}),
    DeliveryState.SENT: frozenset({DeliveryState.FILED, DeliveryState.REFUSED}),
    DeliveryState.FILED: frozenset({DeliveryState.REFUSED}),
    DeliveryState.REFUSED: frozenset({DeliveryState.DRAFT}),
    DeliveryState.CANCELLED: frozenset({DeliveryState.DRAFT}),
}
"""From `approved` to `sent` only where the letter is found in Sent before it was tried: a restored ledger knows not what was sent since.
From `dot` back to `approved` only where the server has said that it did not take the letter (4yz), or the dot was not written after all;
from `uncertain` back to `approved` only by a person. What surely did not arrive may become a draft again."""

MAY_BE_AT_THE_READER = frozenset(
    {DeliveryState.CLAIMED, DeliveryState.DOT, DeliveryState.UNCERTAIN, DeliveryState.SENT, DeliveryState.FILED}
)
"""At most one attempt of a letter may be in one of these."""

GOING = (DeliveryState.APPROVED, DeliveryState.CLAIMED, DeliveryState.DOT, DeliveryState.UNCERTAIN)
"""Approved, and neither surely gone nor surely not: no second letter takes its place meanwhile."""


class Reason(StrEnum):
    """Why a letter stands where it stands, where its state alone does not say."""

    NONE = ""
    OVERDUE = "overdue"
    """It could not leave for so long that it wants a new look."""
    CHANGED = "changed"
    """Something was noted of its application after it was approved."""
    WITHDRAWN = "withdrawn"
    """The seeker took the approval back."""
    NETWORK = "network"
    """Its server did not answer."""
    SIGN_IN = "sign_in"
    """Its server did not let us in."""
    DEFERRED = "deferred"
    """Its server said: not now."""
    BY_WORD = "by_word"
    """The seeker said that it went out."""
    LET_GO = "let_go"
    """The seeker said that it shall not go out."""
    AGAIN = "again"
    """The seeker said: send it again, though it may arrive twice."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom and to whom (RFC 5321, 2.3.1); the recipients of the header play no part in the sending."""

    sender: str
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a person approves: an envelope and the exact bytes, with CRLF line ends, and the marks by which a copy is known again."""

    envelope: Envelope
    raw: bytes
    message_id: str
    """With its angle brackets, as the header has it."""
    token: str
    """Of the header X-Ledger-Token, for providers that give a mail another Message-ID."""

    @property
    def digest(self) -> str:
        """SHA-256 over envelope and bytes, 64 hex digits."""
        head = json.dumps([self.envelope.sender, *self.envelope.recipients]).encode()
        return hashlib.sha256(len(head).to_bytes(4, "big") + head + self.raw).hexdigest()


class Result(StrEnum):
    """What one attempt came to."""

    ACCEPTED = "accepted"
    """250 after the dot."""
    DEFERRED = "deferred"
    """Surely not taken, and may be tried again: 4yz, or trouble before the dot."""
    REFUSED = "refused"
    """Surely not taken, for good: 5yz."""
    CALLED_OFF = "called_off"
    """The dot was not allowed, so it was not written."""
    UNKNOWN = "unknown"
    """The dot was written, or may have been, and no whole reply came: nobody can know."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one attempt, the server's reply in its own words, and whose matter it is where it was trouble."""

    result: Result
    reply: str = ""
    reason: Reason = Reason.NONE


@dataclass(frozen=True, slots=True)
class SentCopy:
    """A copy of a letter found in the Sent folder: its place, and by which mark it was known."""

    uidvalidity: int
    uid: int
    known_by: str
    message_id: str = ""
    """As it stands there, where the provider gave it another."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A letter as the outbox sees it. `frozen` from its approval on; moments are aware, None where they have not come."""

    id: int
    application: int
    kind: str
    state: DeliveryState
    revision: int
    to: str
    subject: str
    account: str = ""
    frozen: Frozen | None = None
    approved_hash: str = ""
    approved_at: datetime | None = None
    known: str = ""
    """A digest of the application's events as they were when the person looked."""
    not_before: datetime | None = None
    try_after: datetime | None = None
    reason: Reason = Reason.NONE
    attempt: int = 0
    dot_at: datetime | None = None
    sent_at: datetime | None = None
    reply: str = ""
    evidence: str = ""
