"""Row 7: an interview ahead, a pause, or simply no decision yet. Nothing is owed."""

from __future__ import annotations

from comeback.domain.application import Stage
from comeback.domain.event import Event, EventKind
from comeback.domain.step import Step
from comeback.ledger.feedback import unthanked
from comeback.ledger.plain import number, on, who
from comeback.ledger.rows.keep_in_touch import noted_date
from comeback.ledger.rows.row import nothing
from comeback.ledger.situation import Situation
from comeback.ledger.timing import day_of, local

_OPEN = frozenset({Stage.APPROACHED, Stage.APPLIED, Stage.ASSESSMENT, Stage.INTERVIEW, Stage.PAUSED})


def waiting(at: Situation) -> Step | None:
    """See Row. Feedback given before a decision is still thanked for, and a date they named for a note still holds."""
    if at.stage not in _OPEN or unthanked(at) is not None or noted_date(at) is not None:
        return None
    if at.ahead is not None:
        clock = "" if at.ahead.whole_day else f" at {local(at.ahead.at, at.seeker):%H:%M}"
        return nothing("7", f"the interview on {on(at.ahead.at, at)}{clock} is still to come")
    paused = at.of(EventKind.PAUSED)[-1:]
    if at.stage is Stage.PAUSED and paused:
        return nothing("7", f"{who(paused[0].who)} put it on hold on {on(paused[0].at, at)}", paused)
    return _silent(at) or _undecided(at)


def _silent(at: Situation) -> Step | None:
    """They said that silence until a day means no."""
    said = next((event for event in reversed(at.events) if event.silence_after is not None), None)
    if said is None or said.silence_after is None or at.held:
        return None
    day = on(said.silence_after, at)
    if day_of(at.now, at.seeker) <= said.silence_after:
        return nothing("7", f"no answer yet; silence counts as a no only after {day}", [said])
    return nothing("7", f"they said that silence until {day} means no; there is nobody to answer", [said])


def _undecided(at: Situation) -> Step:
    if at.held:
        day = f" on {on(at.held[-1].at, at)}" if at.held[-1].day_known else ""
        return nothing("7", f"no decision yet since the interview{day}")
    first: tuple[Event, ...] = at.of(EventKind.APPLIED, EventKind.ACKNOWLEDGED, EventKind.ASSESSED)[:1]
    if not first:
        return nothing("7", "nothing has been decided yet")
    days = (day_of(at.now, at.seeker) - day_of(first[0].at, at.seeker)).days
    since = "today" if days == 0 else f"{number(days)} day{'s' if days != 1 else ''} ago"
    return nothing("7", f"you applied {since} and nothing has been decided yet", first)
