"""What employers have said of the seeker: points in mails that were read as feedback, and in what was noted of talks.

What was found is kept beside the mails, since an answer takes a while to hear: `keep_heard`, whenever mail has come. What is not kept
there, or was found by another version, is heard anew. The seeker's own word on a point wins. Adding the points up is done in
`comeback.lessons`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from comeback.domain.application import Application
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Says
from comeback.domain.lesson import FeedbackReading
from comeback.domain.message import Message
from comeback.flows.home import Home
from comeback.flows.ledger import applications, typed
from comeback.flows.listening import ear, name_of
from comeback.language.detect import language_of
from comeback.ledger.arranging import standing
from comeback.ledger.searches import searches
from comeback.lessons.feedback import feedback_in, points
from comeback.lessons.judged_points import judged
from comeback.lessons.lessons import Found
from comeback.store import feedback, mails


def heard(home: Home, application: Application, kept: Mapping[str, Message]) -> dict[str, FeedbackReading]:
    """The readings of one application, by the identity of the mail or the id of the entry; `kept` holds its mails by identity."""
    telling = [event for event in application.events if _tells(event)]
    return _judged(_found(home, telling, kept), standing(typed(home)) if telling else ())


def found_in(home: Home, every: Sequence[Application]) -> tuple[Found, ...]:
    """All that was said in these applications, with who said it and when."""
    found: list[Found] = []
    told = {one.number: _once(one.events) for one in every}
    telling = [event for once in told.values() for event in once]
    if not telling:
        return ()
    words = standing(typed(home))
    heard_in = search_of(words, every)
    read = _judged(_found(home, telling, _mails_of(home, telling)), words)
    for application in every:
        for event in told[application.number]:
            if source_of(event) in read:
                by = (event.who.name or event.who.email) if event.who else None
                on = event.at.astimezone(home.seeker.zone).date()
                search = heard_in.get(application.number, "")
                found.append(Found(read[source_of(event)], application.company, by, on, source_of(event), search))
    return tuple(found)


def keep_heard(home: Home) -> int:
    """Hear all feedback that this version has not heard yet, and keep what it holds; returns how many answers that were."""
    telling = [event for one in applications(home) for event in _once(one.events)]
    name = name_of(home.seeker.language)
    before = feedback.kept(home.seeker_id, name, map(source_of, telling))
    rest = [event for event in telling if source_of(event) not in before]
    new = _found(home, rest, _mails_of(home, rest))
    feedback.keep(home.seeker_id, name, new)
    return len(new)


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


def _found(home: Home, telling: Sequence[Event], mails_of: Mapping[str, Message]) -> dict[str, FeedbackReading]:
    """The readings by their source: those kept, and the others heard now."""
    kept = feedback.kept(home.seeker_id, name_of(home.seeker.language), map(source_of, telling)) if telling else {}
    read = {source_of(event): _reading(home, event, mails_of, kept) for event in telling}
    return {source: reading for source, reading in read.items() if reading is not None}


def _mails_of(home: Home, telling: Iterable[Event]) -> dict[str, Message]:
    return mails.by_identity(home.seeker_id, [event.message for event in telling if event.message])


def _reading(home: Home, event: Event, mails_of: Mapping[str, Message], kept: Mapping[str, FeedbackReading]) -> FeedbackReading | None:
    if event.message is None:
        return kept.get(event.id) or points(event.note, language_of(event.note, home.seeker.language), passed_on=True, ear=ear)
    mail = mails_of.get(event.message)
    if mail is None or mail.is_from(home.me):
        return None
    return kept.get(event.message) or feedback_in(mail, ear)


def _judged(read: Mapping[str, FeedbackReading], words: Sequence[Event]) -> dict[str, FeedbackReading]:
    """The readings with the seeker's own words on top."""
    return {source: judged(reading, source, words) for source, reading in read.items()}


def _once(events: Sequence[Event]) -> list[Event]:
    """One event of each source: a mail may be both a no and feedback."""
    return list({source_of(event): event for event in events if _tells(event)}.values())
