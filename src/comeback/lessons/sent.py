"""The letters a seeker wrote after a no, and what came of each before the next was written. Adding them up is done in `worked`.

Letters before the news are left out: the answer to a thank-you for an interview would mostly have come anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from comeback.domain.application import Application
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Part, Says

WAIT = timedelta(days=21)
"""So long an answer may still come: until then a letter without one is not counted as unanswered."""
LETTERS = frozenset(
    {
        EventKind.FOLLOWED_UP,
        EventKind.THANKED_FOR_FEEDBACK,
        EventKind.NUDGED,
        EventKind.KEPT_IN_TOUCH,
        EventKind.WROTE,
        EventKind.DONE_BY_HAND,
    }
)
CHANCES = frozenset({EventKind.REOPENED, EventKind.INVITED, EventKind.OFFERED})
"""They come back: after these the door stands open again."""
JOBS = frozenset({EventKind.OFFERED, EventKind.ACCEPTED})
"""Who accepts has had an offer, if only on the phone."""
ANSWERS = CHANCES | JOBS | {EventKind.REPLIED, EventKind.FEEDBACK, EventKind.SCHEDULED}
"""A second no is none: it may be the form that comes late."""

Shared = Callable[[str], bool]
"""Whether an address is a team's mailbox."""


class Timing(StrEnum):
    """How long after the news the first letter went, in days of the seeker's calendar."""

    SAME_DAY = "same_day"
    NEXT_DAY = "next_day"
    TWO_TO_FIVE = "two_to_five_days"
    LATER = "later"


class Road(StrEnum):
    """How it went: as a mail that was seen, or by a road that the seeker noted (phone, paper, in person)."""

    MAIL = "mail"
    OTHER = "other_road"


class Reader(StrEnum):
    """To whom it went."""

    PERSON = "person"
    RECRUITER = "recruiter"
    SHARED = "shared_mailbox"


@dataclass(frozen=True, slots=True)
class Sent:
    """One letter. `first`: it is the first after its no; `timing` is None where it is not, or where no mail told the no."""

    kind: EventKind
    at: datetime
    road: Road
    first: bool = True
    timing: Timing | None = None
    reader: Reader | None = None
    answered: bool = False
    feedback: bool = False
    chance: bool = False
    job: bool = False
    waiting: bool = False
    """No answer yet, and not long enough ago to be called unanswered."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A letter, whether it is the first after a no, that no where it is known, and all that came before the next letter."""

    letter: Event
    news: Event | None
    first: bool
    after: Sequence[Event]
    last: bool

    @property
    def came_back(self) -> bool:
        """Whether it was returned as undeliverable."""
        sent_to = {person.email for person in self.letter.to if person.email}
        lost = {person.email for event in self.after if event.kind is EventKind.BOUNCED for person in event.to}
        return bool(sent_to) and sent_to <= lost


def sent_after_no(application: Application, now: datetime, zone: tzinfo, shared: Shared) -> tuple[Sent, ...]:
    """In the order they went; those that came back undelivered are left out."""
    written = _written([event for event in application.events if event.sure and event.at <= now])
    return tuple(_sent(one, application, now, zone, shared) for one in written if not one.came_back)


def _written(events: Sequence[Event]) -> Iterator[_Written]:
    places = list(_letters(events))
    for number, (place, news, first) in enumerate(places, 1):
        end = places[number][0] if number < len(places) else len(events)
        yield _Written(events[place], news, first, events[place + 1 : end], end == len(events))


def _letters(events: Sequence[Event]) -> Iterator[tuple[int, Event | None, bool]]:
    """Where each letter stands, with the no that it is the first answer to. A follow-up stands for a no that no mail told."""
    closed, written, news = False, False, None
    for place, event in enumerate(events):
        if event.kind is EventKind.REJECTED and not closed:
            closed, news = True, event
        elif event.kind in CHANCES:
            closed, written, news = False, False, None
        elif event.kind is EventKind.FOLLOWED_UP or (closed and event.kind in LETTERS):
            yield place, None if written else news, not written
            closed = written = True


def _sent(one: _Written, application: Application, now: datetime, zone: tzinfo, shared: Shared) -> Sent:
    came = {event.kind for event in one.after if not (event.who and event.who.unattended)}
    told = any(event.kind is EventKind.FEEDBACK or Says.FEEDBACK_INSIDE in event.says for event in one.after)
    answered = told or bool(came & ANSWERS)
    return Sent(
        one.letter.kind,
        one.letter.at,
        Road.OTHER if one.letter.kind is EventKind.DONE_BY_HAND else Road.MAIL,
        one.first,
        _timing(one.letter, one.news, zone) if one.news else None,
        _reader(application, one.letter, shared),
        answered=answered,
        feedback=told,
        chance=bool(came & (CHANCES | JOBS)),
        job=bool(came & JOBS),
        waiting=not answered and one.last and now - one.letter.at < WAIT,
    )


def _timing(letter: Event, news: Event, zone: tzinfo) -> Timing:
    days = (letter.at.astimezone(zone).date() - news.at.astimezone(zone).date()).days
    if days < 2:
        return Timing.NEXT_DAY if days == 1 else Timing.SAME_DAY
    return Timing.TWO_TO_FIVE if days <= 5 else Timing.LATER


def _reader(application: Application, letter: Event, shared: Shared) -> Reader | None:
    to = next((person for person in letter.to if person.email), None)
    if to is None or to.email is None:
        return None
    if shared(to.email):
        return Reader.SHARED
    parts = {to.part, *(person.part for person in application.people if person.email == to.email)}
    return Reader.RECRUITER if parts & {Part.RECRUITER, Part.AGENCY} else Reader.PERSON
