"""Whether an approved letter may leave now, must wait, or wants a new look first. Decides; does no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from comeback.domain.application import Seeker
from comeback.domain.delivery import Delivery, Reason
from comeback.flows.pausing import pause
from comeback.ledger.timing import next_open

OVERDUE = timedelta(hours=48)
"""What could not leave for so long, after an outage, a long sleep or a clock that jumped, is looked at anew."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=5), timedelta(hours=4)
"""Between two tries after a server said "not now"; doubled each time."""
AT_A_DOOR = timedelta(minutes=30)
"""The first of these where it did not let us in: a wrong password is shown three times an hour at most."""
LOOKS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 24 * 60))
"""How long after the dot Sent is looked through again."""
GIVE_UP = timedelta(minutes=15)
"""So long after the dot the person is told that nobody can know; copies have come by then, if they come."""


class Verdict(StrEnum):
    """What is to be done with an approved letter."""

    GO = "go"
    WAIT = "wait"
    LOOK = "look"


class Waits(StrEnum):
    """For what an approved letter waits."""

    DAY = "for its day and hour"
    TRY = "for the next try"
    HOURS = "for working hours"
    MEASURE = "because as many letters as you allow have left within a day"


@dataclass(frozen=True, slots=True)
class Leaving:
    """The verdict; where it is to wait, for what and until when (None: until others have left)."""

    verdict: Verdict
    until: datetime | None = None
    why: Waits | None = None


def leaving(letter: Delivery, seeker: Seeker, now: datetime, left_lately: int) -> Leaving:
    """The verdict on an approved letter. `left_lately`: letters that left within the last 24 hours."""
    if letter.not_before is not None and now - letter.not_before > OVERDUE:
        return Leaving(Verdict.LOOK)
    if letter.not_before is not None and now < letter.not_before:
        return Leaving(Verdict.WAIT, letter.not_before, Waits.DAY)
    if letter.try_after is not None and now < letter.try_after:
        return Leaving(Verdict.WAIT, letter.try_after, Waits.TRY)
    opens = next_open(now, seeker)
    if opens > now:
        return Leaving(Verdict.WAIT, opens, Waits.HOURS)
    if left_lately >= seeker.letters_a_day:
        return Leaving(Verdict.WAIT, None, Waits.MEASURE)
    return Leaving(Verdict.GO)


def first_leave(now: datetime, hold_until: datetime | None, seeker: Seeker) -> datetime:
    """The moment from which a letter approved now may leave."""
    return next_open(max(now, hold_until) if hold_until else now, seeker)


def next_try(tries: int, now: datetime, reason: Reason = Reason.NONE) -> datetime:
    """When to try again after so many tries that came to nothing, the last for this reason."""
    return now + pause(tries, AT_A_DOOR if reason is Reason.SIGN_IN else FIRST_PAUSE, LONGEST_PAUSE)


def next_look(dot_at: datetime, now: datetime) -> datetime | None:
    """When to look through Sent again; None where it has been looked through often enough."""
    return next((dot_at + after for after in LOOKS if dot_at + after > now), None)
