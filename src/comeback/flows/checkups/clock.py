"""Whether the machine's clock can be right: it cannot stand before what was written down by it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from comeback.domain.clock import EARLIEST
from comeback.domain.sentence import Sentence
from comeback.flows.checkups.finding import Finding
from comeback.flows.home import Home
from comeback.store.backup_plan import plan_of
from comeback.store.health import newest_moment

SLACK = timedelta(hours=1)


def clock(home: Home, now: datetime) -> Iterator[Finding]:
    """Days that are due, holds and working hours are all told by it."""
    known = [EARLIEST, newest_moment(home.seeker_id), plan_of(home.settings.home).last_at]
    yield of_clock(now, max(one for one in known if one is not None))


def of_clock(now: datetime, newest: datetime) -> Finding:
    """The finding on a clock that says `now`, where `newest` has surely been."""
    if now >= newest - SLACK:
        return Finding("clock", True, Sentence("it is {moment}", moment=_told(now)))
    was = _told(newest.astimezone(now.tzinfo))
    says = Sentence("it is {moment}, and yet something was written on {later}", moment=_told(now), later=was)
    return Finding("clock", False, says, "Set the machine's clock.")


def _told(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"
