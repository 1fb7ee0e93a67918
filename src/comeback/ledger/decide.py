"""The next step of an application: the first row of the table that fits, let go when older than its expiry.

Pure: `now` is an argument, nothing is read or kept. Words of letters are made in `comeback.letters`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from comeback.domain.application import Application, Seeker
from comeback.domain.event import EventKind
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.fold import fold
from comeback.ledger.plain import LETTERS, on
from comeback.ledger.rows.keep_in_touch import keep_in_touch
from comeback.ledger.rows.row import nothing
from comeback.ledger.rows.waiting import UNDECIDED
from comeback.ledger.situation import Situation
from comeback.ledger.table import ROWS
from comeback.ledger.timing import held_until
from comeback.ledger.whereabouts import readers_country

_SHOWN = 120
"""Letters shown of the seeker's own words."""


def decide(application: Application, seeker: Seeker, now: datetime) -> Step:
    """Exactly one step for this application at this moment (`now` is aware)."""
    known = _as_of(application, now)
    country = readers_country(known) or seeker.country
    at = Situation(known, seeker if country == seeker.country else replace(seeker, country=country), now)
    step = next((step for row in ROWS if (step := row.rule(at)) is not None), None)
    if step is None:
        return nothing("7", UNDECIDED)
    if step.expires is not None and now >= step.expires:
        return _later_note(at) or _let_go(step, at)
    return _snoozed(_with_source(step, at), at)


def _with_source(step: Step, at: Situation) -> Step:
    """What rests on the seeker's own words alone says so, with these words: no mail of theirs shows it."""
    told = next((event for event in at.events if event.id in step.causes and event.told_by_seeker), None)
    if told is None:
        return step
    words = told.quote if len(told.quote) <= _SHOWN else f"{told.quote[:_SHOWN].rsplit(' ', 1)[0]} ..."
    return replace(step, why=Sentence("{why} Your own mail of {day} says so: “{quote}”", why=step.why, day=on(told.at, at), quote=words))


def _as_of(application: Application, now: datetime) -> Application:
    """The application without what is dated later, as it is asked about a day in the past."""
    if not application.events or application.events[-1].at <= now:
        return application
    known = [event for event in application.events if event.at <= now]
    return fold(application.number, known, application.moments, application.closing)


def _let_go(step: Step, at: Situation) -> Step:
    """Row 16: a first import of years must not shower old letters; the seeker can still open it by hand."""
    words = LETTERS[step.letter]
    why = Sentence("Let go: a letter ({words}) could have gone long ago.", words=words)
    if step.expires:
        why = Sentence("Let go: a letter ({words}) could have gone until {day}.", words=words, day=on(step.expires, at))
    return Step(LetterKind.NONE, why, "16", causes=step.causes)


def _later_note(at: Situation) -> Step | None:
    """What is let go may still leave a date they named for a note."""
    note = keep_in_touch(at)
    return note if note is not None and (note.expires is None or at.now < note.expires) else None


def _snoozed(step: Step, at: Situation) -> Step:
    """Hold a letter until the seeker wants to see it again; what has happened since the snooze does not lift it."""
    ends = [event.on for event in at.of(EventKind.SNOOZED) if event.on is not None and event.on > at.now]
    if step.letter is LetterKind.NONE or not ends:
        return step
    return replace(step, hold_until=held_until(at.now, max([*ends, step.hold_until or at.now]), at.seeker))
