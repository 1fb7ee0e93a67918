"""One attempt to send a letter: claimed by one worker, its intent to write the dot made durable, and how it ended.

No transaction here stays open over the network. A claim runs out by the database's clock; what keeps a letter from going out twice is not
the claim but `intend`, which only the newest claimant passes.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from django.db import connection

from comeback.domain.delivery import Delivery, DeliveryState, Outcome, Reason, Result
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.clock import database_now
from comeback.store.epochs import current
from comeback.store.knocking import wait_together
from comeback.store.mapping.columns import instant, instant_or_none
from comeback.store.mapping.sentences import packed
from comeback.store.moves import move
from comeback.store.outbox import known_of
from comeback.store.transaction import whole

LEASE = timedelta(minutes=10)
"""Longer than everything before the dot can take."""
NEW_STATE = {
    Result.ACCEPTED: DeliveryState.SENT,
    Result.REFUSED: DeliveryState.REFUSED,
    Result.DEFERRED: DeliveryState.APPROVED,
    Result.CALLED_OFF: DeliveryState.APPROVED,
}


class Leave(StrEnum):
    """Whether the dot may be written."""

    GO = "go"
    LOST = "lost"
    """The claim is somebody else's now, or the letter was taken back."""
    CHANGED = "changed"
    """Something has come in since the person looked; the letter is a draft again."""


@whole
def claim(seeker: SeekerId, letter: Delivery, token: str, at: datetime, by: str = "") -> bool:
    """Take an approved letter for one attempt; False where somebody else did, or it is not what was read. `by`: who said "again"."""
    until = database_now() + LEASE
    mine = {"approved_hash": letter.approved_hash, "attempt_no": letter.attempt}
    columns = {"claim_token": token, "claim_until": until, "attempt_no": letter.attempt + 1, "try_after": None, "dot_at": None}
    if not move(seeker, letter.id, {DeliveryState.APPROVED}, DeliveryState.CLAIMED, at, mine, columns):
        return False
    attempt = {"letter_id": letter.id, "number": letter.attempt + 1, "state": DeliveryState.CLAIMED.value}
    rows(models.Attempt, seeker).create(seeker_id=seeker, claimed_at=instant(at), decided_by=by, **attempt)
    return True


def intend(seeker: SeekerId, letter: Delivery, token: str, at: datetime) -> Leave:
    """Make it durable that the dot is about to be written. Unless this returns GO, it must not be."""
    if connection.in_atomic_block:
        raise RuntimeError("an intent inside another transaction is not durable")
    return _intend(seeker, letter, token, at)


@whole
def _intend(seeker: SeekerId, letter: Delivery, token: str, at: datetime) -> Leave:
    mine = {"claim_token": token, "approved_hash": letter.approved_hash}
    life = current(seeker)
    if (life and life.paused) or letter.known != known_of(seeker, letter.application):
        changed = move(seeker, letter.id, {DeliveryState.CLAIMED}, DeliveryState.DRAFT, at, mine, {"reason": Reason.CHANGED.value})
        return Leave.CHANGED if changed else Leave.LOST
    if not move(seeker, letter.id, {DeliveryState.CLAIMED}, DeliveryState.DOT, at, mine, {"dot_at": instant(at)}):
        return Leave.LOST
    rows(models.Attempt, seeker).filter(letter_id=letter.id, state=DeliveryState.DOT.value).update(dot_at=instant(at))
    return Leave.GO


@whole
def end(seeker: SeekerId, letter: int, token: str, outcome: Outcome, at: datetime, try_after: datetime | None = None) -> bool:
    """Write down what an attempt came to. UNKNOWN is not written: the letter stays at the dot, whoever asks looks for evidence.

    False where the attempt is not this worker's any more; a late 250 counts all the same where nobody has decided yet.
    """
    if outcome.result is Result.UNKNOWN:
        return False
    came_from = {DeliveryState.CLAIMED, DeliveryState.DOT}
    columns: dict[str, object] = {"server_reply": packed(outcome.reply), "reason": outcome.reason.value}
    if outcome.result is Result.ACCEPTED:
        came_from = {DeliveryState.DOT, DeliveryState.UNCERTAIN}
        columns |= {"try_after": None}
    elif outcome.result is not Result.REFUSED:
        columns |= {"try_after": instant_or_none(try_after), "dot_at": None}
    ended = move(seeker, letter, came_from, NEW_STATE[outcome.result], at, {"claim_token": token}, columns)
    if ended and outcome.reason is Reason.SIGN_IN and try_after is not None:
        wait_together(seeker, letter, outcome, try_after)
    return ended


@whole
def release(seeker: SeekerId, at: datetime, *, alone: bool) -> int:
    """Give back what was claimed by a worker that is no more: its dot was not written. Returns how many.

    `alone`: nobody else can be sending, so every claim is stale; else those that have run out.
    """
    claimed = rows(models.Letter, seeker).filter(state=DeliveryState.CLAIMED.value)
    stale = claimed if alone else claimed.filter(claim_until__lt=database_now())
    tokens = list(stale.values_list("pk", "claim_token"))
    return sum(
        move(seeker, letter, {DeliveryState.CLAIMED}, DeliveryState.APPROVED, at, {"claim_token": token}) for letter, token in tokens
    )
