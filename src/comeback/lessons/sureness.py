"""How sure the seeker was of a yes, noted before the news, against what came. People misjudge their interviews both ways; this shows which.

No score: a handful of interviews measures nobody. The counts and their days are all there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from comeback.domain.application import Application
from comeback.domain.event import Event, EventKind
from comeback.lessons.shares import Share

_LABEL = "sure: "
_MIDDLE = 3
_YES = frozenset({EventKind.OFFERED, EventKind.ACCEPTED, EventKind.DECLINED})
"""Who accepts or declines has had an offer."""
_NO = frozenset({EventKind.REJECTED, EventKind.FOLLOWED_UP})
"""A follow-up stands for the no that no mail told."""


class Sureness(StrEnum):
    """The five answers in three groups, most sure first."""

    SURE = "sure"
    HALF = "half"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Guess:
    """One debrief: `sure` from 1 to 5; `came` is whether the yes came (an offer, or another round), None while nothing is known."""

    on: date
    sure: int
    came: bool | None
    company: str | None

    @property
    def sureness(self) -> Sureness:
        """Its group."""
        if self.sure == _MIDDLE:
            return Sureness.HALF
        return Sureness.SURE if self.sure > _MIDDLE else Sureness.DOUBTFUL


@dataclass(frozen=True, slots=True)
class Band:
    """The guesses of one group, by day."""

    sureness: Sureness
    guesses: tuple[Guess, ...]

    @property
    def share(self) -> Share:
        """How often the yes came, of those where something did."""
        known = [one.came for one in self.guesses if one.came is not None]
        return Share(sum(known), len(known))

    @property
    def waiting(self) -> int:
        """How many nobody has answered yet."""
        return sum(one.came is None for one in self.guesses)


def bands(every: Iterable[Application], now: datetime, zone: tzinfo) -> tuple[Band, ...]:
    """The three groups, those without a guess left out."""
    found = sorted((guess for one in every for guess in guesses(one, now, zone)), key=lambda guess: guess.on)
    grouped = (Band(name, tuple(guess for guess in found if guess.sureness is name)) for name in Sureness)
    return tuple(band for band in grouped if band.guesses)


def guesses(application: Application, now: datetime, zone: tzinfo) -> tuple[Guess, ...]:
    """One for each result, or for the wait: the last word before it. A debrief after the news is hindsight, one before a withdrawal has no result."""
    events = [event for event in application.events if event.sure and event.at <= now]
    newest = {(result.id if result else ""): (event, result) for event, result in _with_results(events)}
    return tuple(
        Guess(event.at.astimezone(zone).date(), _sure(event), _came(result) if result else None, application.company)
        for event, result in newest.values()
        if not (result and result.kind is EventKind.WITHDREW)
    )


def _with_results(events: list[Event]) -> Iterator[tuple[Event, Event | None]]:
    closed = False
    for place, event in enumerate(events):
        if event.kind in _NO | _YES | {EventKind.REOPENED, EventKind.INVITED}:
            closed = event.kind in _NO | _YES
        elif event.kind is EventKind.DEBRIEFED and _sure(event) and not closed:
            yield event, next((later for later in events[place + 1 :] if _is_result(later, event)), None)


def _is_result(later: Event, debrief: Event) -> bool:
    """An invitation only where it leads to another day: a calendar tells of the interview just held, too."""
    another = later.kind is EventKind.INVITED and (later.on is None or later.on > debrief.at)
    return another or later.kind in _YES | _NO | {EventKind.WITHDREW}


def _came(result: Event) -> bool:
    return result.kind not in _NO


def _sure(debrief: Event) -> int:
    """From 1 to 5; 0 where it says nothing of it."""
    said = debrief.note.splitlines()[-1:] or [""]
    number = said[0].removeprefix(_LABEL)
    return int(number) if said[0].startswith(_LABEL) and number in set("12345") else 0
