"""Approving a letter, and taking that back: the exact bytes and envelope are frozen in one step with the approval."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.delivery import DeliveryState, Frozen, Reason
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.columns import instant
from comeback.store.moves import move
from comeback.store.outbox import known_of
from comeback.store.transaction import whole


@dataclass(frozen=True, slots=True)
class Approval:
    """What a person said yes to: these bytes of this revision, from this account, not before this moment."""

    letter: int
    revision: int
    frozen: Frozen
    account: str
    at: datetime
    not_before: datetime


@whole
def approve(seeker: SeekerId, approval: Approval) -> bool:
    """Freeze and approve; False where the letter is no draft any more, or has other words than those that were looked at."""
    row = rows(models.Letter, seeker).select_related("application").filter(pk=approval.letter).first()
    if row is None:
        return False
    columns = {**_frozen(approval), "known": known_of(seeker, row.application.number)}
    words = {"revision": approval.revision}
    return move(seeker, approval.letter, {DeliveryState.DRAFT}, DeliveryState.APPROVED, approval.at, words, columns)


def _frozen(approval: Approval) -> dict[str, object]:
    frozen = approval.frozen
    return {
        "account": approval.account,
        "envelope_from": frozen.envelope.sender,
        "envelope_to": json.dumps(frozen.envelope.recipients),
        "frozen": frozen.raw,
        "approved_hash": frozen.digest,
        "message_id": frozen.message_id,
        "ledger_token": frozen.token,
        "approved_at": instant(approval.at),
        "not_before": instant(approval.not_before),
        "server_reply": "",
        "evidence": "",
        "dot_at": None,
    }


@whole
def withdraw(seeker: SeekerId, letter: int, at: datetime, reason: Reason = Reason.WITHDRAWN) -> bool:
    """Make an approved letter a draft again; False where it is not approved, or is on its way already."""
    return move(seeker, letter, {DeliveryState.APPROVED}, DeliveryState.DRAFT, at, columns={"reason": reason.value})


@whole
def take_back_all(seeker: SeekerId, at: datetime) -> int:
    """Make every letter that has not reached its dot a draft again, since nobody can vouch for its approval any more. Returns how many."""
    waiting = {DeliveryState.APPROVED, DeliveryState.CLAIMED}
    numbers = list(rows(models.Letter, seeker).filter(state__in=[str(state) for state in waiting]).values_list("pk", flat=True))
    changed = {"reason": Reason.CHANGED.value}
    return sum(move(seeker, number, waiting, DeliveryState.DRAFT, at, columns=changed) for number in numbers)
