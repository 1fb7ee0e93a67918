"""From a message and its reading to events: dated facts with people, dates and the words that say so.

Which kind becomes which is a table in `kinds_of_event`; what the events add up to is the work of `match` and `fold`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Channel, Kind, Part, Says, SentKind
from comeback.domain.message import Address, Invite, Message
from comeback.domain.reading import DateMeans, DateSeen, PersonSeen, Reading
from comeback.language.companies import is_platform
from comeback.ledger.kinds_of_event import FROM_THEM, LOOKS_BACK, OF_THE_SEEKER, TOLD_AS_NEWS
from comeback.ledger.mailboxes import domain_of, is_team
from comeback.ledger.persons import merged, same
from comeback.ledger.sender import person_named, sender_of
from comeback.ledger.spoken import calls_off, leaves, looks_back

_TIMED = frozenset({EventKind.INVITED, EventKind.SCHEDULED, EventKind.CALLED_OFF})
_PASSAGE = 300
"""Letters kept of a paragraph in which news is told."""
_OPTIONS = 6
"""More times than these in one mail are a table, not a choice."""


def events_from(message: Message, reading: Reading, me: frozenset[str]) -> tuple[Event, ...]:
    """The events of one mail; none where it concerns no application or has no date. `me` are the seeker's addresses, lower case."""
    at = message.date
    kinds = _kinds(message, reading, me)
    if at is None or not kinds:
        return ()
    plain = _plain(message, reading, me, at)
    events: list[Event] = []
    for kind in kinds:
        events += _timed(replace(plain, kind=kind), message, reading) if kind in _TIMED else [_of_kind(plain, kind, reading, at)]
    events += _times_beside(plain, message, reading, kinds)
    events += _interview_behind(plain, message, reading, kinds)
    return tuple(replace(event, id=_id(message, event.kind, events[:i]), quote=_passage(message, event)) for i, event in enumerate(events))


def _passage(message: Message, event: Event) -> str:
    """The words that say so; of what the seeker tells somebody else, the paragraph they stand in, which says who told it."""
    if not event.told_by_seeker:
        return event.quote
    whole = (" ".join(part.split()) for part in message.words.new.split("\n\n"))
    quote = " ".join(event.quote.split())
    return next((part[:_PASSAGE] for part in whole if quote and quote in part), event.quote)


def _id(message: Message, kind: EventKind, before: list[Event]) -> str:
    """Stable: the mail's identity and the kind, with a count where the mail has several of the kind."""
    count = sum(1 for event in before if event.kind is kind)
    return f"{message.identity[:32]}:{kind.value}{f':{count}' if count else ''}"


def _kinds(message: Message, reading: Reading, me: frozenset[str]) -> tuple[EventKind, ...]:
    if reading.kind is Kind.SENT or message.is_from(me):
        return _own_kinds(reading)
    found = [FROM_THEM[kind] for kind in reading.kinds if kind in FROM_THEM]
    if reading.kind in {Kind.ALERT, Kind.OTHER}:
        found = [EventKind.ALERTED] if reading.kind is Kind.ALERT and reading.company else []
    return tuple(dict.fromkeys(_called_off(kind, message) for kind in found))


def _own_kinds(reading: Reading) -> tuple[EventKind, ...]:
    """Own mails by what they are; news told to a friend by what happened. That they wrote is sure even where the reason is not."""
    if reading.sent is SentKind.NEWS:
        return tuple(dict.fromkeys(FROM_THEM[kind] for kind in reading.kinds if kind in TOLD_AS_NEWS))
    return (EventKind.WROTE if reading.unsure else OF_THE_SEEKER[reading.sent or SentKind.OTHER],)


def _called_off(kind: EventKind, message: Message) -> EventKind:
    """A time that is only cancelled: by the calendar, or in words that name no new one."""
    if kind is not EventKind.SCHEDULED:
        return kind
    live = [invite for invite in message.invites if not _is_off(invite)]
    if message.invites and not live:
        return EventKind.CALLED_OFF
    return EventKind.CALLED_OFF if not live and calls_off(f"{message.subject}. {message.words.new}") else kind


def _is_off(invite: Invite) -> bool:
    return invite.cancelled or invite.method.upper() == "CANCEL"


def _plain(message: Message, reading: Reading, me: frozenset[str], at: datetime) -> Event:
    """All that the events of one mail share."""
    own = reading.kind is Kind.SENT or message.is_from(me)
    news = own and reading.sent is SentKind.NEWS
    who = _who_rang(message, reading) if news else (None if own else sender_of(message, reading))
    return Event(
        id="",
        kind=EventKind.WROTE,
        at=at,
        who=who,
        to=() if news else _written_to(message, reading, me, own=own),
        also=() if news else _others(message, reading, me, who),
        channel=Channel.PHONE if news else Channel.EMAIL,
        says=reading.says | _says(message, reading, own=own),
        quote=reading.evidence[0].quote if reading.evidence else "",
        answer_by=_last_day(reading, DateMeans.ANSWER_BY),
        silence_after=_last_day(reading, DateMeans.SILENCE_AFTER),
        note_after=_last_day(reading, DateMeans.NOTE_AFTER),
        message=message.identity,
        message_id=None if news else message.message_id,
        subject=message.subject,
        company=reading.company,
        role=reading.role,
        references=reading.references,
        sure=not reading.unsure or (own and not news),
    )


def _says(message: Message, reading: Reading, *, own: bool) -> frozenset[Says]:
    """What the ledger hears beside the reader: that the writer's mailbox is read no more."""
    gone = not own and reading.kind is not Kind.BOUNCE and leaves(message.words.new, machine=reading.kind is Kind.AUTO_REPLY)
    return frozenset({Says.LEFT} if gone else ())


def _of_kind(plain: Event, kind: EventKind, reading: Reading, at: datetime) -> Event:
    """The event of a kind without a time of its own, or with one that it names beside."""
    quotes = [evidence.quote for evidence in reading.evidence if FROM_THEM.get(evidence.kind) is kind]
    event = replace(plain, kind=kind, quote=quotes[0] if quotes else plain.quote)
    if kind is EventKind.AUTO_REPLIED:
        back = _dates(reading, DateMeans.BACK_ON)
        return replace(event, on=back[-1].at) if back else event
    if kind is EventKind.WROTE:
        chosen = [seen for seen in _dates(reading, DateMeans.INTERVIEW) if seen.at > at]
        return replace(event, on=chosen[0].at, whole_day=chosen[0].whole_day) if len(chosen) == 1 else event
    return event


def _timed(plain: Event, message: Message, reading: Reading) -> list[Event]:
    """One event for each calendar entry; without any, one for each day the words offer."""
    invites = sorted(message.invites, key=lambda invite: (invite.uid, invite.sequence))
    if invites:
        latest = {invite.uid: invite for invite in invites}
        return [_of_invite(plain, invite) for invite in latest.values()]
    days: dict[date, DateSeen] = {}
    named = _dates(reading, DateMeans.INTERVIEW)
    # A day that is over is what the mail remembers, where it names one to come.
    ahead = [seen for seen in named if seen.at.date() >= plain.at.astimezone(seen.at.tzinfo).date()]
    for seen in sorted(ahead or named, key=lambda one: (one.whole_day, one.at)):
        days.setdefault(seen.at.date(), seen)
    chosen = sorted(days.values(), key=lambda one: one.at)
    if not chosen or len(chosen) > _OPTIONS or plain.kind is EventKind.CALLED_OFF:
        return [plain]
    return [replace(plain, on=seen.at, whole_day=seen.whole_day) for seen in chosen]


def _times_beside(plain: Event, message: Message, reading: Reading, kinds: tuple[EventKind, ...]) -> list[Event]:
    """Who comes back with another chance may name the time to talk in the same mail; a day alone may be the last one to apply."""
    if EventKind.REOPENED not in kinds or not _TIMED.isdisjoint(kinds):
        return []
    set_here = _timed(replace(plain, kind=EventKind.SCHEDULED), message, reading)
    return [event for event in set_here if event.on is not None and event.on > plain.at and not event.whole_day]


def _of_invite(plain: Event, invite: Invite) -> Event:
    kind = EventKind.CALLED_OFF if _is_off(invite) else plain.kind
    return replace(plain, kind=kind, on=invite.starts, whole_day=invite.starts is None or invite.whole_day, calendar_uid=invite.uid or None)


def _interview_behind(plain: Event, message: Message, reading: Reading, kinds: tuple[EventKind, ...]) -> list[Event]:
    """That an interview took place, where the mail looks back on one: by its date, or in its words."""
    if not any(kind in LOOKS_BACK for kind in kinds):
        return []
    past = [seen for seen in _dates(reading, DateMeans.INTERVIEW) if seen.at <= plain.at]
    words = looks_back(message.words.new)
    if not past and not words:
        return []
    event = replace(plain, kind=EventKind.INTERVIEWED, answer_by=None, silence_after=None, note_after=None, says=frozenset())
    if past:
        return [replace(event, on=past[-1].at, whole_day=past[-1].whole_day, quote=past[-1].quote or words)]
    return [replace(event, quote=words)]


def _written_to(message: Message, reading: Reading, me: frozenset[str], *, own: bool) -> tuple[Person, ...]:
    """Whom the seeker wrote to; of a bounce, whose mail came back."""
    if reading.kind is Kind.BOUNCE:
        return tuple(Person(None, address.lower()) for address in message.marks.failed_recipients)
    return tuple(_person(address, reading) for address in message.to if own and address.email and address.email not in me)


def _person(address: Address, reading: Reading) -> Person:
    seen = next((p for p in reading.people if p.email and p.email.lower() == address.email), None)
    name = person_named((seen.name if seen else None) or address.name, reading)
    return Person(name, address.email, seen.part if seen else Part.UNKNOWN)


def _who_rang(message: Message, reading: Reading) -> Person | None:
    """Whom the mail names beside the friend it is written to."""
    friends = {address.email for address in (*message.to, *message.cc)}
    named = [p for p in reading.people if p.name and p.email not in friends]
    return Person(named[0].name, named[0].email, named[0].part) if named else None


def _others(message: Message, reading: Reading, me: frozenset[str], who: Person | None) -> tuple[Person, ...]:
    """People the mail names, copies, or invites beside its sender; shared mailboxes of teams and systems are nobody."""
    named = [_of_seen(seen, reading) for seen in reading.people if seen.email or person_named(seen.name or "", reading)]
    invited = [a for invite in message.invites for a in (invite.organizer, *invite.attendees) if a is not None]
    copied = [_person(a, reading) for a in (*message.cc, *invited) if a.email and not _is_nobody(a.email)]
    others = merged((*named, *copied))
    return tuple(one for one in others if (one.email or "").lower() not in me and not (who and same(who, one)))


def _of_seen(seen: PersonSeen, reading: Reading) -> Person:
    return Person(person_named(seen.name or "", reading), seen.email.lower() if seen.email else None, seen.part)


def _is_nobody(address: str) -> bool:
    return is_team(address) or is_platform(domain_of(address))


def _dates(reading: Reading, means: DateMeans) -> list[DateSeen]:
    return sorted((seen for seen in reading.dates if seen.means is means), key=lambda seen: seen.at)


def _last_day(reading: Reading, means: DateMeans) -> date | None:
    found = _dates(reading, means)
    return found[-1].at.date() if found else None
