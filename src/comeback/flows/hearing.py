"""What employers have said of the seeker: points in mails that were read as feedback, and in what was noted of talks.

The seeker's own word on a point wins. Adding the points up is done in `comeback.lessons`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from comeback.domain.application import Application
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Says
from comeback.domain.lesson import FeedbackReading
from comeback.domain.message import Message
from comeback.flows.home import Home
from comeback.flows.ledger import typed
from comeback.flows.listening import ear
from comeback.language.detect import language_of
from comeback.ledger import standing
from comeback.ledger.searches import searches
from comeback.lessons.feedback import feedback_in, points
from comeback.lessons.judged_points import judged
from comeback.lessons.lessons import Found
from comeback.store import mails


def heard(home: Home, application: Application, kept: Mapping[str, Message]) -> dict[str, FeedbackReading]:
    """The readings of one application, by the identity of the mail or the id of the entry; `kept` holds its mails by identity."""
    telling = [event for event in application.events if _tells(event)]
    return _judged(home, telling, kept, standing(typed(home)) if telling else ())


def found_in(home: Home, every: Sequence[Application]) -> tuple[Found, ...]:
    """All that was said in these applications, with who said it and when."""
    found: list[Found] = []
    told = [one for one in every if any(_tells(event) for event in one.events)]
    kept = mails.by_identity(home.seeker_id, [e.message for one in told for e in one.events if e.message and _tells(e)])
    words = standing(typed(home)) if told else ()
    heard_in = search_of(words, every) if told else {}
    for application in told:
        once = _once(application.events)
        read = _judged(home, once, kept, words)
        for event in once:
            if source_of(event) in read:
                by = (event.who.name or event.who.email) if event.who else None
                on = event.at.astimezone(home.seeker.zone).date()
                search = heard_in.get(application.number, "")
                found.append(Found(read[source_of(event)], application.company, by, on, source_of(event), search))
    return tuple(found)


def search_of(entries: Sequence[Event], every: Iterable[Application]) -> dict[int, str]:
    """The name of the search that each application belongs to. `entries` are those that hold."""
    found = searches(entries, {one.number: one.events for one in every})
    return {number: one.name for one in found for number in one.applications}


def source_of(event: Event) -> str:
    """The mail an event comes from, or the entry itself."""
    return event.message or event.id


def _tells(event: Event) -> bool:
    """Whether it was read, or noted, as feedback: elsewhere praise and lack are manners, and nobody said them of the seeker's interview."""
    by_hand = event.message is None and event.kind is EventKind.REJECTED and bool(event.note)
    return event.kind is EventKind.FEEDBACK or Says.FEEDBACK_INSIDE in event.says or by_hand


def _reading(home: Home, event: Event, kept: Mapping[str, Message]) -> FeedbackReading | None:
    if event.message is None:
        return points(event.note, language_of(event.note, home.seeker.language), passed_on=True, ear=ear)
    mail = kept.get(event.message)
    return feedback_in(mail, ear) if mail and not mail.is_from(home.me) else None


def _judged(home: Home, telling: Iterable[Event], kept: Mapping[str, Message], words: Sequence[Event]) -> dict[str, FeedbackReading]:
    """The readings by their source, with the seeker's own words on top."""
    read = {source_of(event): _reading(home, event, kept) for event in telling}
    return {source: judged(reading, source, words) for source, reading in read.items() if reading is not None}


def _once(events: Sequence[Event]) -> list[Event]:
    """One event of each source: a mail may be both a no and feedback."""
    return list({source_of(event): event for event in events if _tells(event)}.values())
