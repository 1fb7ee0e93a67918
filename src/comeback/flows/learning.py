"""What the seeker says of their learning: feedback heard in a talk, their word on a point, a thing to do, a thing done.

Each is an entry, added and never edited; `comeback undo` takes the last one back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Channel, Polarity, Theme
from comeback.domain.lesson import Action, FeedbackReading
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.byhand import added, known_person, new_id, when
from comeback.flows.finding import meant
from comeback.flows.hearing import found_in, heard, keep_heard
from comeback.flows.home import Home
from comeback.flows.ledger import applications, typed
from comeback.ledger.arranging import standing
from comeback.lessons.actions import actions
from comeback.lessons.judged_points import NONE, note_of, point_id
from comeback.lessons.themes import SUBSTANTIVE
from comeback.store import ledger


@dataclass(frozen=True, slots=True)
class Talk:
    """Feedback given in a talk: the words as the seeker remembers them, how, by whom and when."""

    words: str
    channel: Channel = Channel.PHONE
    by: str = ""
    on: str | None = None


def note_heard(home: Home, word: str, talk: Talk, now: datetime) -> tuple[int, Event, FeedbackReading]:
    """Keep feedback from a talk; returns the application's number, the event and the points in it."""
    if not talk.words.strip():
        raise UsageError("Nothing was given to keep.", "As in: comeback heard 7 'You explained it well, but it took long.'")
    application = meant(applications(home), word)
    at, _ = when(talk.on, now)
    event = Event(
        new_id(),
        EventKind.FEEDBACK,
        at,
        who=known_person(application, talk.by) if talk.by else None,
        channel=talk.channel,
        company=application.company,
        role=application.role,
        note=talk.words.strip(),
    )
    number, event = added(home, application, event, ())
    keep_heard(home)
    return number, event, heard(home, meant(applications(home), str(number)), {})[event.id]


def judge(home: Home, point: str, polarity: Polarity | None, theme: Theme | None, now: datetime) -> Event:
    """The seeker's word on a point (its short name): another polarity or theme, or with neither that it is no point at all."""
    source, item = next(
        (
            (one.source, item)
            for one in found_in(home, applications(home))
            for item in one.reading.items
            if point_id(one.source, item.quote) == point
        ),
        ("", None),
    )
    if item is None:
        raise UsageError(Sentence("There is no point {point!r}.", point=point), "'comeback lessons' shows the name of each.")
    if (theme or item.theme) not in SUBSTANTIVE:
        raise UsageError("Say what it is about, too.", Sentence("As in: --theme {theme}", theme=Theme.COMMUNICATION))
    none = polarity is None and theme is None
    note = NONE if none else note_of(polarity or item.polarity, theme or item.theme)
    return _kept(home, Event(new_id(), EventKind.POINT_JUDGED, now, quote=item.quote, about=(source,), note=note))


def plan(home: Home, theme: Theme, what: str, by: date | None, now: datetime) -> Event:
    """One thing to do about a gap before the next interview."""
    if not what.strip():
        raise UsageError("Say what you will do.", "As in: comeback practise communication 'tell the bridge story in 90 seconds'")
    day = datetime.combine(by, time(12), now.tzinfo) if by else None
    return _kept(home, Event(new_id(), EventKind.PLANNED, now, quote=theme.value, on=day, note=what.strip()))


def practised(home: Home, theme: Theme, now: datetime) -> Event:
    """What was planned for a theme is done; UsageError where nothing is open."""
    open_now = [one for one in planned(home) if one.theme is theme and not one.done]
    if not open_now:
        raise UsageError(
            Sentence("Nothing is planned for {theme}.", theme=theme),
            Sentence("As in: comeback practise {theme} 'what you will do'", theme=theme),
        )
    return _kept(home, Event(new_id(), EventKind.PRACTISED, now, quote=theme.value, about=(open_now[-1].entry,), note=open_now[-1].what))


def planned(home: Home) -> tuple[Action, ...]:
    """Everything planned, done or not."""
    return actions(standing(typed(home)))


def _kept(home: Home, event: Event) -> Event:
    ledger.add_entry(home.seeker_id, event)
    return event
