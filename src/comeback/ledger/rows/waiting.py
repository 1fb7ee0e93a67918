"""Row 7: an interview ahead, a pause, or simply no decision yet. Nothing is owed."""

from __future__ import annotations

from comeback.domain.application import Interview, Stage
from comeback.domain.event import Event, EventKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.feedback import unthanked
from comeback.ledger.plain import number, on, who
from comeback.ledger.rows.keep_in_touch import noted_date
from comeback.ledger.rows.row import nothing
from comeback.ledger.situation import Situation
from comeback.ledger.timing import day_of, local

UNDECIDED = Sentence("nothing has been decided yet")
_OPEN = frozenset({Stage.APPROACHED, Stage.APPLIED, Stage.ASSESSMENT, Stage.INTERVIEW, Stage.PAUSED})


def waiting(at: Situation) -> Step | None:
    """See Row. Feedback given before a decision is still thanked for, and a date they named for a note still holds."""
    if at.stage not in _OPEN or unthanked(at) is not None or noted_date(at) is not None:
        return None
    if at.ahead is not None:
        return nothing("7", _ahead(at, at.ahead))
    paused = at.of(EventKind.PAUSED)[-1:]
    if at.stage is Stage.PAUSED and paused:
        return nothing("7", Sentence("{who} put it on hold on {day}", who=who(paused[0].who), day=on(paused[0].at, at)), paused)
    return _silent(at) or _undecided(at)


def _ahead(at: Situation, meeting: Interview) -> Sentence:
    day = on(meeting.day(at.seeker.zone), at)
    if meeting.whole_day:
        return Sentence("the interview on {day} is still to come", day=day)
    return Sentence("the interview on {day} at {time} is still to come", day=day, time=f"{local(meeting.at, at.seeker):%H:%M}")


def _silent(at: Situation) -> Step | None:
    """They said that silence until a day means no."""
    said = next((event for event in reversed(at.events) if event.silence_after is not None), None)
    if said is None or said.silence_after is None or at.held:
        return None
    day = on(said.silence_after, at)
    if day_of(at.now, at.seeker) <= said.silence_after:
        return nothing("7", Sentence("no answer yet; silence counts as a no only after {day}", day=day), [said])
    return nothing("7", Sentence("they said that silence until {day} means no; there is nobody to answer", day=day), [said])


def _undecided(at: Situation) -> Step:
    if at.held:
        if not at.held[-1].day_known:
            return nothing("7", Sentence("no decision yet since the interview"))
        return nothing("7", Sentence("no decision yet since the interview on {day}", day=on(at.held[-1].at, at)))
    first: tuple[Event, ...] = at.of(EventKind.APPLIED, EventKind.ACKNOWLEDGED, EventKind.ASSESSED)[:1]
    if not first:
        return nothing("7", UNDECIDED)
    days = (day_of(at.now, at.seeker) - day_of(first[0].at, at.seeker)).days
    return nothing("7", _applied(days), first)


def _applied(days: int) -> Sentence:
    if days == 0:
        return Sentence("you applied today and nothing has been decided yet")
    if days == 1:
        return Sentence("you applied one day ago and nothing has been decided yet")
    return Sentence("you applied {number} days ago and nothing has been decided yet", number=number(days))
