"""The next step of every application, and the interviews just ahead or still fresh. Nothing here needs the reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from comeback.domain.application import Application, Interview, Seeker
from comeback.domain.event import EventKind
from comeback.domain.step import Step
from comeback.flows.home import Home
from comeback.flows.ledger import with_steps
from comeback.ledger.situation import Situation

FRESH = timedelta(hours=72)
"""So long after an interview a debrief is asked for."""
_A_DAY = timedelta(days=1)
READY = _A_DAY
"""So long before an interview its brief is pointed to: the day before."""


def steps(home: Home, now: datetime) -> list[tuple[Application, Step]]:
    """Every application with its step, what is due first at the top, what is not owed last."""
    return sorted(
        with_steps(home, now), key=lambda pair: (pair[1].due is None, pair[1].due.timestamp() if pair[1].due else 0.0, pair[0].number)
    )


def to_debrief(home: Home, every: Sequence[Application], now: datetime) -> list[tuple[Application, Interview]]:
    """Those of the applications with an interview just over of which the seeker has noted nothing yet, while their search goes on."""
    found = []
    # Few of hundreds have met anybody lately, and a situation takes its time.
    lately = (one for one in every if any(abs(now - meeting.at) <= FRESH + _A_DAY for meeting in one.interviews))
    for one in lately:
        at = Situation(one, home.seeker, now)
        last = at.held[-1] if at.held else None
        if last is None or not last.day_known or at.closing is not None:
            continue
        noted = any(event.at >= last.at for event in at.of(EventKind.DEBRIEFED))
        if now - at.ends(last) <= FRESH and not noted:
            found.append((one, last))
    return found


def next_interview(application: Application, now: datetime) -> Interview | None:
    """The first interview that is still to come; one of which only the day is known lies ahead all that day."""
    for one in application.interviews:
        begins = one.at.replace(hour=23, minute=59) if one.whole_day else one.at
        if one.day_known and not one.cancelled and begins >= now:
            return one
    return None


def briefs_ready(seeker: Seeker, every: list[Application], now: datetime) -> list[tuple[Application, Interview]]:
    """The applications with an interview today or tomorrow, in the seeker's own days."""
    today = now.astimezone(seeker.zone).date()
    found = [(one, ahead) for one in every if (ahead := next_interview(one, now))]
    return [(one, ahead) for one, ahead in found if ahead.day(seeker.zone) - today <= READY]
