"""Linking: all readings and entries of a seeker into applications, anew from the whole set, so that no order of arrival matters.

1. Group the mails by what each says alone. 2. Settle each reading by what its application knows (the thread, the people, the interview).
3. Group again, and keep the result under stable numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from comeback.domain.event import Event
from comeback.domain.message import Message
from comeback.domain.reading import Reading
from comeback.flows.home import Home
from comeback.flows.ledger import holding
from comeback.flows.surroundings import Surroundings
from comeback.ledger import Entry, Group, Linkable, decisions, events_from, facts, group
from comeback.reading.context import settle
from comeback.store import ledger, readings


def link(home: Home) -> int:
    """Make the ledger anew from what is kept; returns how many applications it holds."""
    read = list(readings.current(home.seeker_id))
    typed = ledger.entries(home.seeker_id)
    entries, word = entries_of(home, typed), decisions([event for event, _ in typed])
    alone = [linkable(message, reading, home.me) for message, reading in read]
    first = group(alone, entries, word)
    around = Surroundings(first)
    known = [settled(one, around, home.me) for one in alone]
    # Most mails are not seen otherwise for what surrounds them: where none is, the groups are those there are.
    groups = first if known == alone else group(known, entries, word)
    ledger.replace_links(home.seeker_id, [stored(one) for one in groups])
    return len(groups)


def linkable(message: Message, reading: Reading, me: frozenset[str]) -> Linkable:
    """A mail with the events that its reading gives."""
    return Linkable(message, reading, events_from(message, reading, me))


def settled(one: Linkable, around: Surroundings, me: frozenset[str]) -> Linkable:
    """The mail with its reading settled by what its application knows; the very same where that changes nothing."""
    reading = settle(one.reading, one.message, around.of(one.message, one.reading))
    return one if reading == one.reading else linkable(one.message, reading, me)


def entries_of(home: Home, typed: Sequence[tuple[Event, int | None]]) -> list[Entry]:
    """The entries that hold; one that was typed in for a certain application names an event of it."""
    holds = {event.id for event in facts([event for event, _ in typed])}
    chosen = any(number for _, number in typed)
    anchors = {one.number: one.events[0].id for one in holding(home)} if chosen else {}
    return [Entry(event, anchors.get(number) if number else None) for event, number in typed if event.id in holds]


def stored(one: Group) -> ledger.StoredGroup:
    """A group as the store keeps it; number, company and role follow from its events."""
    named = [event for event in one.events if event.sure]
    company = next((event.company for event in reversed(named) if event.company), None)
    role = next((event.role for event in reversed(named) if event.role), None)
    return ledger.StoredGroup(one.key, None, company, role, one.events)
