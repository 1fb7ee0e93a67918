"""What becomes of a letter whose dot was written: found in Sent, uncertain, or decided by the person; and where its copy lies."""

from __future__ import annotations

from datetime import datetime

from comeback.domain.delivery import DeliveryState, Reason, SentCopy
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.columns import instant, instant_or_none
from comeback.store.moves import move
from comeback.store.outbox import known_of
from comeback.store.transaction import whole

UNDECIDED = frozenset({DeliveryState.DOT, DeliveryState.UNCERTAIN})


@whole
def found(seeker: SeekerId, letter: int, copy: SentCopy, at: datetime) -> bool:
    """The letter lies in Sent, so it went out, and its copy is filed. Also before any attempt: a life before this one sent it."""
    came_from = {DeliveryState.APPROVED, DeliveryState.DOT, DeliveryState.UNCERTAIN}
    moved = move(seeker, letter, came_from, DeliveryState.SENT, at, columns={"evidence": _words(copy)})
    return moved and _filed(seeker, letter, copy, at)


@whole
def filed(seeker: SeekerId, letter: int, copy: SentCopy, at: datetime) -> bool:
    """The copy of a sent letter lies in Sent."""
    return _filed(seeker, letter, copy, at)


@whole
def nothing_found(seeker: SeekerId, letter: int, look_again: datetime | None, at: datetime, *, give_up: bool) -> bool:
    """No trace in Sent; that proves nothing. `give_up`: it becomes uncertain. `look_again`: when to look next, None for never."""
    if give_up:
        move(seeker, letter, {DeliveryState.DOT}, DeliveryState.UNCERTAIN, at)
    undecided = rows(models.Letter, seeker).filter(pk=letter, state__in=[str(state) for state in UNDECIDED])
    return undecided.update(try_after=instant_or_none(look_again)) == 1


@whole
def went(seeker: SeekerId, letter: int, at: datetime) -> bool:
    """The person says: it went out."""
    return move(seeker, letter, {DeliveryState.UNCERTAIN}, DeliveryState.SENT, at, columns={"reason": Reason.BY_WORD.value})


@whole
def again(seeker: SeekerId, letter: int, at: datetime) -> bool:
    """The person says: send it again, though it may arrive twice. The same bytes and Message-ID: many servers then show it once."""
    row = rows(models.Letter, seeker).select_related("application").filter(pk=letter).first()
    if row is None:
        return False
    moments = {"not_before": instant(at), "approved_at": instant(at), "try_after": None}
    columns = {"reason": Reason.AGAIN.value, "known": known_of(seeker, row.application.number), **moments}
    if not move(seeker, letter, {DeliveryState.UNCERTAIN}, DeliveryState.APPROVED, at, columns=columns):
        return False
    given_up = rows(models.Attempt, seeker).filter(letter_id=letter, number=row.attempt_no)
    return given_up.update(state=DeliveryState.CANCELLED.value) == 1


@whole
def let_go(seeker: SeekerId, letter: int, at: datetime) -> bool:
    """The person says: it shall not go out (again)."""
    came_from = {DeliveryState.DRAFT, DeliveryState.APPROVED, DeliveryState.UNCERTAIN}
    return move(seeker, letter, came_from, DeliveryState.CANCELLED, at, columns={"reason": Reason.LET_GO.value})


def _filed(seeker: SeekerId, letter: int, copy: SentCopy, at: datetime) -> bool:
    place = {"sent_uidvalidity": copy.uidvalidity, "sent_uid": copy.uid, "evidence": _words(copy)}
    return move(seeker, letter, {DeliveryState.SENT}, DeliveryState.FILED, at, columns=place)


def _words(copy: SentCopy) -> str:
    other = f", there as {copy.message_id}" if copy.message_id else ""
    return f"in Sent, known by its {copy.known_by}{other}"
