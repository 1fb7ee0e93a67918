"""Lives of the database. A copy that was restored begins a new one, in which nothing is sent until the seeker has looked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.approvals import take_back_all
from comeback.store.mapping.columns import instant
from comeback.store.transaction import whole
from comeback.store.trouble import told


class Cause(StrEnum):
    """Why a life began."""

    FIRST = "first"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Epoch:
    """One life. `paused`: nothing may be sent, because letters of a life before may have gone out without this copy knowing."""

    token: str
    cause: Cause
    paused: bool


@told()
def current(seeker: SeekerId) -> Epoch | None:
    """The life the database is in; None before the first was begun."""
    row = rows(models.Epoch, seeker).order_by("pk").last()
    return Epoch(row.token, Cause(row.cause), row.looked_at is None) if row else None


@whole
def begin(seeker: SeekerId, token: str, cause: Cause, at: datetime) -> None:
    """Begin a life under a token never used before. The first begins with nothing to look at, so it is not paused."""
    looked = instant(at) if cause is Cause.FIRST else None
    rows(models.Epoch, seeker).create(seeker_id=seeker, token=token, cause=cause.value, began_at=instant(at), looked_at=looked)


@whole
def resume(seeker: SeekerId, at: datetime) -> None:
    """The seeker has looked: sending may go on, with what is approved from now on. What this copy holds as approved may have left, or may
    have been taken back, in the life before.
    """
    take_back_all(seeker, at)
    rows(models.Epoch, seeker).filter(looked_at=None).update(looked_at=instant(at))
