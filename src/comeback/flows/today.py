"""The day: what is owed, what was good news, what is to come, what waits for a word. Read from the ledger; decides nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from comeback.domain.application import Application, Interview
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import LetterKind
from comeback.domain.step import Step
from comeback.flows.due import steps, to_debrief
from comeback.flows.home import Home
from comeback.flows.outbox import Standing, under_way
from comeback.flows.reviewing import count_waiting
from comeback.flows.searching import closed_name
from comeback.flows.survey import any_expired
from comeback.mailbox.secrets.vault import is_closed
from comeback.store import mails

LATELY = timedelta(days=14)
"""So long news counts as news."""
SOON = timedelta(days=14)
"""So far ahead interviews are shown."""
GLAD = frozenset({EventKind.FEEDBACK, EventKind.REOPENED, EventKind.OFFERED, EventKind.INVITED})


@dataclass(frozen=True, slots=True)
class News:
    """Something that happened in an application."""

    application: Application
    event: Event


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the first page shows. Lists are in the order to be read."""

    owed: tuple[tuple[Application, Step], ...]
    held: tuple[tuple[Application, Step], ...]
    glad: tuple[News, ...]
    noes: tuple[News, ...]
    coming: tuple[tuple[Application, Interview], ...]
    debriefs: tuple[tuple[Application, Interview], ...]
    waiting: int
    cold: bool
    """Whether there are letters too late to go, which can be let go of."""
    closed: str
    """The name of the search that the seeker has closed, while no other goes on."""
    shut: bool
    """Whether mailboxes wait for the passphrase of the file in which their passwords lie."""
    applications: int
    mails: int
    under_way: Mapping[int, Standing]
    """By application, the letter that may do what is owed already."""


def today(home: Home, now: datetime) -> Today:
    """The day as the ledger shows it at this moment."""
    every = steps(home, now)
    letters = [(one, step) for one, step in every if step.letter is not LetterKind.NONE]
    held = [pair for pair in letters if pair[1].hold_until and pair[1].hold_until > now]
    found = [one for one, _ in every]
    return Today(
        owed=tuple(pair for pair in letters if pair not in held),
        held=tuple(held),
        glad=news(found, GLAD, now),
        noes=news(found, frozenset({EventKind.REJECTED}), now),
        coming=coming(found, now),
        debriefs=tuple(to_debrief(home, found, now)),
        waiting=count_waiting(home),
        cold=any_expired(every),
        closed=closed_name(home, found),
        shut=is_closed(home.settings.home, home.settings.passphrase),
        applications=len(found),
        mails=mails.count_kept(home.seeker_id),
        under_way=under_way(home, now),
    )


def news(found: Iterable[Application], kinds: frozenset[EventKind], now: datetime) -> tuple[News, ...]:
    """The latest sure event of these kinds of each application in the last days, the newest first."""
    latest: dict[int, News] = {}
    for one in found:
        for event in one.events:
            if event.kind in kinds and event.sure and now - LATELY <= event.at <= now:
                latest[one.number] = News(one, event)
    return tuple(sorted(latest.values(), key=lambda item: item.event.at, reverse=True))


def coming(found: Iterable[Application], now: datetime) -> tuple[tuple[Application, Interview], ...]:
    """Interviews of the next days in a search that goes on, the nearest first."""
    going = [one for one in found if one.closing is None]
    ahead = [(one, meeting) for one in going for meeting in one.interviews if not meeting.cancelled and now <= meeting.at <= now + SOON]
    return tuple(sorted(ahead, key=lambda pair: pair[1].at))
