"""Searches as a fold over the seeker's word and the applications: which there are, which applications belong to each. Pure.

What the seeker has named goes by its span; an application belongs to the search in which it began, unless it was put elsewhere by hand.
The rest is found by quiet: half a year in which nothing of an application happened, or two months once a post was accepted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Says
from comeback.domain.search import Search
from comeback.domain.sentence import Month
from comeback.ledger.sides import FOUNDING

QUIET = timedelta(days=183)
"""So long without a sign, a search is over: slow employers answer within it, and whoever looks for work does something in half a year."""
QUIET_AFTER_A_YES = timedelta(days=60)
"""The same once a post was accepted: late noes of other employers come within it."""

Courses = Mapping[int, Sequence[Event]]
"""The events of each application, by its number."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """An event that shows somebody at a search; `first` where an application begins with it."""

    event: Event
    number: int
    first: bool


@dataclass(slots=True)
class _Run:
    """Signs with no quiet between them, in their order; what they say of its end is kept up with each, since there may be thousands."""

    signs: list[_Sign]
    yes: datetime | None = None
    lost: bool = False

    @property
    def last(self) -> datetime:
        """The moment of the last sign."""
        return self.signs[-1].event.at

    @property
    def quiet(self) -> timedelta:
        """The quiet after which this run is over; an offer that was taken back after the yes lets it go on as before."""
        return QUIET_AFTER_A_YES if self.yes and not self.lost else QUIET

    def add(self, sign: _Sign) -> None:
        """The next sign."""
        self.signs.append(sign)
        if sign.event.kind is EventKind.ACCEPTED:
            self.yes, self.lost = sign.event.at, False
        elif self.yes and Says.OFFER_WITHDRAWN in sign.event.says and sign.event.at > self.yes:
            self.lost = True


def searches(entries: Sequence[Event], courses: Courses) -> tuple[Search, ...]:
    """All searches by their beginning. `entries` are those that hold, in the order they were typed in."""
    named = _named(entries)
    homes = _homes(named, entries, courses)
    said = [_with(one, [number for number, home in homes.items() if home == one.entry], courses) for one in named]
    rest = {number: events for number, events in courses.items() if homes.get(number) is None}
    every = sorted([*said, *_found(rest)], key=lambda one: (one.begun, one.name))
    return tuple(_ended_by_next(one, every[at + 1 :]) for at, one in enumerate(every))


def closings(entries: Sequence[Event], courses: Courses) -> dict[int, Event]:
    """What closed the search of each application, where the seeker has closed it; its `note` is the search's name."""
    named = {one.entry: one for one in _named(entries)}
    if not named:
        return {}
    found: dict[int, Event] = {}
    for number, home in _homes(list(named.values()), entries, courses).items():
        closing = named[home].closing if home else None
        if home and closing is not None:
            found[number] = replace(closing, note=named[home].name)
    return found


def rests(every: Sequence[Search]) -> bool:
    """Whether the seeker has closed the search they were at, and none goes on or has begun since."""
    return bool(every) and every[-1].closing is not None and all(one.closing or not one.said for one in every)


def began(events: Sequence[Event]) -> datetime:
    """When an application began: with its first sign of a search."""
    signs = [event.at for event in events if _is_sign(event)]
    return min(signs or [event.at for event in events])


def _named(entries: Sequence[Event]) -> list[Search]:
    """What the seeker began by name, each with its closing; one that goes on has none."""
    found: dict[str, Search] = {}
    for event in entries:
        about = event.about[0] if event.about else ""
        if event.kind is EventKind.SEARCH_BEGUN and about in found:
            found[about] = replace(found[about], closing=None)
        elif event.kind is EventKind.SEARCH_BEGUN:
            found[event.id] = Search(_called(event), event.at, entry=event.id)
        elif event.kind is EventKind.SEARCH_CLOSED and about in found:
            found[about] = replace(found[about], closing=event)
    return list(found.values())


def _called(begun: Event) -> str:
    """What the seeker called it; one that was found and never got a name of theirs is called by its month, in whichever language."""
    month = Month(begun.at.date())
    return month if begun.note == month else begun.note


def _homes(named: Sequence[Search], entries: Sequence[Event], courses: Courses) -> dict[int, str | None]:
    """The entry of the search that each application belongs to; None where the seeker has said of none."""
    put = {event.about[1]: event.about[0] for event in entries if event.kind is EventKind.PUT_IN_SEARCH}
    there = {one.entry for one in named}
    homes: dict[int, str | None] = {}
    for number, events in courses.items():
        said = [put[event.id] for event in events if put.get(event.id) in there]
        homes[number] = said[-1] if said else _spanning(named, began(events))
    return homes


def _spanning(named: Sequence[Search], at: datetime) -> str | None:
    around = [one for one in named if one.begun <= at and (one.closing is None or at <= one.closing.at)]
    return max(around, key=lambda one: one.begun).entry if around else None


def _with(one: Search, numbers: Sequence[int], courses: Courses) -> Search:
    """The search with its applications."""
    ordered = tuple(sorted(numbers, key=lambda number: (began(courses[number]), number)))
    last = max((event.at for number in numbers for event in courses[number] if _is_sign(event)), default=None)
    led = one.closing.about[1:] if one.closing else ()
    hired = next((number for number in courses if any(event.id in led for event in courses[number])), None)
    return replace(one, applications=ordered, last=last, hired=hired)


def _found(courses: Courses) -> list[Search]:
    """The searches that quiet parts; what came late for applications of an earlier one makes none of its own."""
    runs: list[_Run] = []
    for sign in _signs(courses):
        if not runs or sign.event.at - runs[-1].last > runs[-1].quiet:
            runs.append(_Run([]))
        runs[-1].add(sign)
    return [_of_run(run) for run in runs if any(sign.first for sign in run.signs)]


def _signs(courses: Courses) -> list[_Sign]:
    found: list[_Sign] = []
    for number, events in courses.items():
        mine = sorted((event for event in events if _is_sign(event)), key=lambda event: (event.at, event.id))
        found += [_Sign(event, number, at == 0) for at, event in enumerate(mine)]
    return sorted(found, key=lambda sign: (sign.event.at, sign.event.id))


def _is_sign(event: Event) -> bool:
    return event.sure and event.kind in FOUNDING


def _of_run(run: _Run) -> Search:
    first = next(sign.event.at for sign in run.signs if sign.first)
    numbers = tuple(sign.number for sign in run.signs if sign.first)
    return Search(Month(first.date()), first, numbers, last=run.last, over_from=run.last + run.quiet)


def _ended_by_next(one: Search, later: Sequence[Search]) -> Search:
    """A search that was found is over at the latest where another begins."""
    if one.over_from is None or one.last is None or not later:
        return one
    return replace(one, over_from=min(one.over_from, max(one.last, later[0].begun)))
