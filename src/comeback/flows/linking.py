"""Linking: all readings and entries of a seeker into applications, anew from the whole set, so that no order of arrival matters.

1. Group the mails by what each says alone. 2. Settle each reading by what its application knows (the thread, the people, the interview).
3. Group again, and keep the result under stable numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from comeback.domain.message import Message
from comeback.domain.reading import Reading
from comeback.flows.home import Home
from comeback.flows.surroundings import Surroundings
from comeback.ledger import Entry, Group, Linkable, LinkDecisions, events_from, group
from comeback.reading.context import settle
from comeback.store import ledger, readings


def link(home: Home) -> int:
    """Make the ledger anew from what is kept; returns how many applications it holds."""
    read = list(readings.current(home.seeker_id))
    entries = entries_of(home)
    first = grouped(linkables(read, home.me), entries)
    around = Surroundings(first)
    settled = [(message, settle(reading, message, around.of(message, reading))) for message, reading in read]
    groups = grouped(linkables(settled, home.me), entries)
    ledger.replace_links(home.seeker_id, [stored(one) for one in groups])
    return len(groups)


def linkables(read: Sequence[tuple[Message, Reading]], me: frozenset[str]) -> list[Linkable]:
    """Each mail with the events its reading gives."""
    return [Linkable(message, reading, events_from(message, reading, me)) for message, reading in read]


def grouped(mails: Sequence[Linkable], entries: Sequence[Entry]) -> tuple[Group, ...]:
    """The applications."""
    return group(mails, entries, LinkDecisions())


def entries_of(home: Home) -> list[Entry]:
    """Entries by hand; one that was typed in for a certain application names an event of it."""
    typed = ledger.entries(home.seeker_id)
    chosen = any(number for _, number in typed)
    anchors = {one.number: one.events[0].id for one in ledger.applications(home.seeker_id)} if chosen else {}
    return [Entry(event, anchors.get(number) if number else None) for event, number in typed]


def stored(one: Group) -> ledger.StoredGroup:
    """A group as the store keeps it; number, company and role follow from its events."""
    named = [event for event in one.events if event.sure]
    company = next((event.company for event in reversed(named) if event.company), None)
    role = next((event.role for event in reversed(named) if event.role), None)
    return ledger.StoredGroup(one.key, None, company, role, one.events)
