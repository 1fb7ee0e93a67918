"""The seeker's searches: which there are, one begun, closed, or an application put into another. Each word is an entry like all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from comeback.domain.application import Application, Stage
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Channel
from comeback.domain.search import Search
from comeback.domain.sentence import Month, Sentence
from comeback.errors import ComebackError, UsageError
from comeback.flows.byhand import new_id, when
from comeback.flows.finding import meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications, typed
from comeback.flows.linking import link
from comeback.language.datewords import word_numbers
from comeback.language.detect import OURS
from comeback.ledger.arranging import standing
from comeback.ledger.searches import rests
from comeback.ledger.searches import searches as fold_searches
from comeback.store import ledger

Noted = tuple[Event, int | None]
ENDED = frozenset({Stage.REJECTED, Stage.REJECTED_AFTER_INTERVIEW, Stage.DECLINED, Stage.WITHDRAWN})
"""Stages that an acceptance alone does not move: they must have come back with an offer first."""


class Resting(ComebackError):  # noqa: N818 - the name is the fact
    """The seeker has closed their search; that no mail is read then is well, and no failure."""

    exit_code = 0

    def __init__(self, name: str) -> None:
        super().__init__(
            Sentence("Your search “{name}” is closed, so no mailbox is read.", name=name),
            Sentence("Another begins with 'comeback search --begin NAME'."),
        )


def searches(home: Home, every: Sequence[Application] | None = None) -> tuple[Search, ...]:
    """All searches by their beginning; from the applications given, where they are read already."""
    found = applications(home) if every is None else every
    return fold_searches(standing(typed(home)), {one.number: one.events for one in found})


def refuse_resting(home: Home) -> None:
    """Resting where the seeker has closed their search and no other goes on."""
    name = closed_name(home)
    if name:
        raise Resting(name)


def closed_name(home: Home, every: Sequence[Application] | None = None) -> str:
    """The name of the search that the seeker has closed; empty where one goes on, or none was ever closed."""
    if not any(event.kind is EventKind.SEARCH_CLOSED for event in standing(typed(home))):
        return ""  # most seekers, most of the time: the applications need not be read
    found = searches(home, every)
    return found[-1].name if rests(found) else ""


def begin(home: Home, name: str, now: datetime, on: str | None = None) -> Search:
    """Begin a search, or go on with a closed one of this name. One that was found and goes on gets the name, with all since it began."""
    name = name.strip()
    if not name:
        raise UsageError("A search needs a name.", "As in: comeback search --begin 'Spring 2026'")
    every = searches(home)
    going = next((one for one in every if one.said and one.closing is None), None)
    if going:
        raise UsageError(
            Sentence("Your search “{name}” goes on, and there is one at a time.", name=going.name),
            "Close it first: comeback search --close",
        )
    same = next((one for one in every if one.name.casefold() == name.casefold()), None)
    if same and not same.said and same.ended(now):
        raise UsageError(Sentence("There was a search “{name}” already.", name=same.name), "Choose another name.")
    running = None if on else next((one for one in every if one.ended(now) is None), None)
    at = running.begun if running else when(on, now)[0]
    again = (same.entry,) if same and same.said else ()
    return _kept(home, [(_entry(EventKind.SEARCH_BEGUN, at, *again, note=name), None)], name)


def close(home: Home, name: str, now: datetime) -> Search:
    """Close the search of this name, or without one the one that goes on."""
    one = named(searches(home), name) if name else the_running(searches(home), now)
    _refuse_closed(one)
    said = _said(one)
    return _kept(home, [*said, (_entry(EventKind.SEARCH_CLOSED, one.ended(now) or now, one.entry or said[0][0].id), None)], one.name)


def got_the_job(home: Home, word: str, now: datetime) -> Search:
    """The application that `word` means led to the post: it is accepted, and its search is closed."""
    every = applications(home)
    application = meant(every, word)
    one = next(one for one in searches(home, every) if application.number in one.applications)
    _refuse_closed(one)
    said, yes = _said(one), _yes(application, now)
    led = yes[-1][0].id if yes else next(e.id for e in reversed(application.events) if e.kind is EventKind.ACCEPTED)
    return _kept(home, [*said, *yes, (_entry(EventKind.SEARCH_CLOSED, now, one.entry or said[0][0].id, led), None)], one.name)


def put(home: Home, word: str, name: str, now: datetime) -> Search:
    """The application that `word` means belongs to the search of this name."""
    every = applications(home)
    application, one = meant(every, word), named(searches(home, every), name)
    if application.number in one.applications:
        raise UsageError(
            Sentence("Application {number} belongs to “{name}” already.", number=application.number, name=one.name),
            "There is nothing to do.",
        )
    said = [*_said(one)]
    if said and (ended := one.ended(now)):
        said.append((_entry(EventKind.SEARCH_CLOSED, ended, said[0][0].id), None))
    belongs = _entry(EventKind.PUT_IN_SEARCH, now, one.entry or said[0][0].id, application.events[0].id)
    return _kept(home, [*said, (belongs, None)], one.name)


def named(every: Sequence[Search], name: str) -> Search:
    """The search of this name; UsageError naming those there are."""
    found = [one for one in every if one.name.casefold() == name.strip().casefold()] or [one for one in every if _is_month(one, name)]
    if not found:
        raise UsageError(Sentence("There is no search “{name}”.", name=name), _there(every))
    return found[-1]


def _is_month(one: Search, name: str) -> bool:
    """Whether a search that is called by its month is meant by this name of the month, in any language."""
    said = name.lower().split()
    months = [word_numbers("month", language).get(word, 0) for language in OURS for word in said]
    return isinstance(one.name, Month) and one.name.day.month in months and str(one.name.day.year) in said


def _there(every: Sequence[Search]) -> Sentence:
    if not every:
        return Sentence("There is none yet.")
    first, *others = every
    there = Sentence("“{name}”", name=first.name)
    for one in others:
        there = Sentence("{some}, “{name}”", some=there, name=one.name)
    return Sentence("There are: {there}.", there=there)


def the_running(every: Sequence[Search], now: datetime) -> Search:
    """The one that goes on; UsageError where none does."""
    running = [one for one in every if one.ended(now) is None]
    if not running:
        raise UsageError("No search goes on.", "Begin one with 'comeback search --begin NAME'.")
    return next((one for one in running if one.said), running[-1])


def _refuse_closed(one: Search) -> None:
    if one.closing is not None:
        raise UsageError(
            Sentence("Your search “{name}” is closed already.", name=one.name),
            Sentence("To go on with it: comeback search --begin '{name}'", name=one.name),
        )


def _said(one: Search) -> list[Noted]:
    """What makes a search that was found the seeker's own; nothing for one that they began."""
    return [] if one.said else [(_entry(EventKind.SEARCH_BEGUN, one.begun, note=one.name), None)]


def _yes(application: Application, now: datetime) -> list[Noted]:
    """That they offered it and the seeker accepted, where no mail has told so."""
    if application.stage is Stage.ACCEPTED:
        return []
    yes = Event(new_id(), EventKind.ACCEPTED, now, channel=Channel.PHONE, company=application.company, role=application.role)
    # Events of one moment have no order of their own, and the offer comes first.
    offer = replace(yes, id=new_id(), kind=EventKind.OFFERED, at=now - timedelta(seconds=1))
    return [(one, application.number) for one in ([offer, yes] if application.stage in ENDED else [yes])]


def _entry(kind: EventKind, at: datetime, *about: str, note: str = "") -> Event:
    return Event(new_id(), kind, at, about=about, note=note)


def _kept(home: Home, noted: Sequence[Noted], name: str) -> Search:
    """Keep all of it in one go, to be taken back in one go; returns the search as it is now."""
    batch = new_id() if len(noted) > 1 else ""
    ledger.add_entries(home.seeker_id, [(replace(event, batch=batch), number) for event, number in noted])
    if any(number for _, number in noted):
        link(home)
    return named(searches(home), name)
