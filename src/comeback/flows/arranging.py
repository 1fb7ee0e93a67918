"""The seeker's word on the ledger itself: put a step off, call it done, let go, name it, move a day, join two, split one, take a word back.

Each is an entry, added and never edited; the ledger is made anew from all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from comeback.domain.application import Application
from comeback.domain.event import Event, EventKind
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.byhand import added, new_id, when
from comeback.flows.finding import holding_event, meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications, typed, with_steps
from comeback.flows.linking import link
from comeback.flows.reviewing import the_mail
from comeback.ledger.arranging import MOVABLE, last_go, standing
from comeback.ledger.situation import Situation
from comeback.ledger.warmth import Warmth, warmth_of
from comeback.store import ledger, readings


def snooze(home: Home, word: str, until: str, now: datetime) -> tuple[int, Event]:
    """Hold the step of an application until the morning of a day to come."""
    return _noted(home, word, EventKind.SNOOZED, now, _beginning(until, now))


def done(home: Home, word: str, now: datetime) -> tuple[int, Event]:
    """The seeker has answered, by a road that no mail shows."""
    return _noted(home, word, EventKind.DONE_BY_HAND, now)


def close(home: Home, word: str, now: datetime) -> tuple[int, Event]:
    """Nothing is proposed for this application any more."""
    return _noted(home, word, EventKind.RETIRED, now)


def stale(home: Home, now: datetime) -> list[Application]:
    """The applications of which nothing is to come any more, though nobody has closed them."""
    return [one for one, step in with_steps(home, now) if warmth_of(step, Situation(one, home.seeker, now)) is Warmth.STALE]


def close_stale(home: Home, now: datetime) -> list[tuple[int, Event]]:
    """Let all of them go in one go, which one undo takes back; whoever comes back to the seeker opens theirs again."""
    batch = new_id()
    going = [
        (one.number, Event(new_id(), EventKind.RETIRED, now, company=one.company, role=one.role, batch=batch)) for one in stale(home, now)
    ]
    ledger.add_entries(home.seeker_id, [(event, number) for number, event in going])
    return going


def join(home: Home, one: str, other: str, now: datetime) -> tuple[int, Event]:
    """Two applications are one; returns the number that is left."""
    found = applications(home)
    first, second = meant(found, one), meant(found, other)
    if first.number == second.number:
        raise UsageError(
            Sentence("{one!r} and {other!r} are the same application.", one=one, other=other),
            "Name two of those that 'comeback applications' lists.",
        )
    return _arranged(home, EventKind.JOINED, (first.events[0].id, *_names(second)), now)


def split(home: Home, word: str, mails: Sequence[str], now: datetime) -> tuple[int, Event]:
    """These mails belong to another application than the rest of this one; returns the number of the rest."""
    application = meant(applications(home), word)
    parted = {the_mail(home, mail).identity for mail in mails}
    rest = [event for event in application.events if event.message not in parted]
    if len(rest) == len(application.events) or not rest:
        raise UsageError(
            Sentence("Those mails do not split application {number}.", number=application.number),
            "Name some of its mails, not all: 'comeback applications --json'.",
        )
    return _arranged(home, EventKind.PARTED, (rest[0].id, *sorted(parted)), now)


def undo(home: Home, now: datetime) -> tuple[Event, ...]:
    """Take back the last entry that holds, with all that was noted in the same go, itself the last; UsageError where there is none."""
    last = last_go(typed(home))
    if not last:
        raise UsageError(
            "There is nothing to undo.", "Only what was noted by hand can be taken back; a reading is mended with 'comeback correct'."
        )
    ledger.add_entry(home.seeker_id, Event(new_id(), EventKind.UNDONE, now, about=tuple(event.id for event in last)))
    for event in last:
        if event.kind is EventKind.MAIL_JUDGED:
            readings.take_back(home.seeker_id, event.about[0])
    link(home)
    return last


def name(home: Home, word: str, company: str, role: str, now: datetime) -> tuple[int, Event]:
    """What an application is called from now on, whatever its mails say."""
    application = meant(applications(home), word)
    company, role = " ".join(company.split()), " ".join(role.split())
    if not company:
        raise UsageError("An application needs a company.", "Write the name as you would say it.")
    event = Event(new_id(), EventKind.NAMED, now, company=company, role=role or None)
    return added(home, application, event, ())


def take_back(home: Home, entry: str, now: datetime) -> None:
    """Take back one entry that was noted by hand, however long ago; raises UsageError where none of this name holds."""
    if not any(event.id == entry for event in typed(home)):
        raise UsageError("That was not noted by hand.", "A mail is mended with its own page: say there what it is.")
    ledger.add_entry(home.seeker_id, Event(new_id(), EventKind.UNDONE, now, about=(entry,)))
    link(home)


def move(home: Home, entry: str, day: str, now: datetime) -> tuple[int, Event]:
    """Set the day of an entry noted by hand right; taking that back brings the first day again. Returns what `byhand.added` does."""
    holds = {event.id: event for event in standing(typed(home)) if event.kind in MOVABLE}
    if entry not in holds:
        raise UsageError("That was not noted by hand.", "The day of a mail is when it was written.")
    old, (at, whole_day) = holds[entry], when(day, now)
    event = replace(old, id=new_id(), at=at, on=at if old.on else None, whole_day=whole_day, about=(entry,), batch="")
    return added(home, holding_event(applications(home), entry), event, ())


def _noted(home: Home, word: str, kind: EventKind, now: datetime, on: datetime | None = None) -> tuple[int, Event]:
    application = meant(applications(home), word)
    event = Event(new_id(), kind, now, on=on, company=application.company, role=application.role)
    return added(home, application, event, ())


def _names(application: Application) -> tuple[str, ...]:
    return tuple(dict.fromkeys(event.message or event.id for event in application.events))


def _arranged(home: Home, kind: EventKind, about: tuple[str, ...], now: datetime) -> tuple[int, Event]:
    """Keep the word and return the number of the application that holds the first event it is about."""
    event = Event(new_id(), kind, now, about=about)
    ledger.add_entry(home.seeker_id, event)
    link(home)
    return holding_event(applications(home), about[0]).number, event


def _beginning(until: str, now: datetime) -> datetime:
    """The first moment of a day to come; the hold itself opens in working hours."""
    try:
        day = datetime.fromisoformat(until.strip()).date()
    except ValueError:
        raise UsageError(Sentence("{until!r} is no date.", until=until), "Write it as 2026-04-14.") from None
    if day <= now.date():
        raise UsageError(Sentence("{until} is not to come.", until=until), "Name a day after today.")
    return datetime.combine(day, time(0), now.tzinfo)
