"""Telling the seeker what the day holds, by the roads they turned on; each thing once by each road, whoever looks and however often.

1. What is there to tell at this hour? 2. Claim what this road has not told yet: from here on nobody else tells it. 3. Tell it. 4. Where it
surely did not get through, give it back for a later try. A kill between 2 and 4 leaves it told, as far as anybody can know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from comeback.domain.agenda import Appointment
from comeback.domain.notice import NoticeChoice, Road, Telling, Untold
from comeback.errors import ComebackError
from comeback.flows.agenda import agenda
from comeback.flows.home import Home
from comeback.flows.pausing import pause
from comeback.flows.resuming import paused
from comeback.flows.roads import ROADS
from comeback.ledger import agendawords
from comeback.ledger.noticing import to_tell
from comeback.ledger.timing import day_of
from comeback.store import notices

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=5), timedelta(hours=4)
"""Between two tries; doubled each time."""


@dataclass(frozen=True, slots=True)
class Told:
    """One notice by one road; with a `problem` it did not get through, or nobody can know."""

    road: Road
    telling: Telling
    problem: ComebackError | None = None


def notify(home: Home, now: datetime) -> list[Told]:
    """Tell what is to be told now, if anything; nothing while a restored ledger is paused, which does not know what was told since."""
    wanted = notices.choice(home.seeker_id)
    if not wanted.roads or paused(home):
        return []
    found = to_tell(agenda(home, now, places=False), wanted.since, home.seeker, now)
    told = (_by(home, road, wanted, found, now) for road in wanted.roads)
    return [one for one in told if one is not None]


def _by(home: Home, road: Road, wanted: NoticeChoice, found: Mapping[str, Appointment], now: datetime) -> Told | None:
    if not notices.untold(home.seeker_id, road, list(found), now):
        return None
    keys = notices.claim(home.seeker_id, road, list(found), now)
    if not keys:
        return None
    seeker, mine = home.seeker, [found[key] for key in keys]
    words = agendawords.telling(mine, keys, day_of(now, seeker), seeker.zone, seeker.language, named=wanted.names_employers)
    try:
        ROADS[road](home, wanted, words, now)
    except Untold as problem:
        failures = notices.tries(home.seeker_id, road, keys) + 1
        notices.fail(home.seeker_id, road, keys, now + pause(failures, FIRST_PAUSE, LONGEST_PAUSE))
        return Told(road, words, problem)
    except ComebackError as problem:
        return Told(road, words, problem)
    notices.tell(home.seeker_id, road, keys, now)
    return Told(road, words)
