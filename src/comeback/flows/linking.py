"""Linking: all readings and entries of a seeker into applications, anew from the whole set, so that no order of arrival matters.

1. Copies of a mail that were cut off give way to the whole one. 2. Group the mails by what each says alone; those that tell nothing pass by
(`silent.py`). 3. Settle each reading by what its application knows (the thread, the people, the interview). 4. Group again, and keep the
result under stable numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from comeback.domain.event import Event
from comeback.domain.kinds import Kind, LetterKind
from comeback.domain.message import Message, Words
from comeback.domain.reading import BY_THE_SEEKER, Reading
from comeback.flows.home import Home
from comeback.flows.ledger import holding
from comeback.flows.silent import Silent
from comeback.flows.surroundings import Surroundings
from comeback.ledger.arranging import decisions, facts
from comeback.ledger.copies import cut_copies
from comeback.ledger.events import events_from
from comeback.ledger.kinds_of_event import OF_A_LETTER
from comeback.ledger.linkable import Entry, Group, Linkable
from comeback.ledger.match import group
from comeback.reading.context import settle
from comeback.store import ledger, mails, readings
from comeback.store.replacing import replace as replace_copies
from comeback.store.written import kinds_written


def link(home: Home) -> int:
    """Make the ledger anew from what is kept; returns how many applications it holds."""
    let_cut_copies_go(home)
    ours = kinds_written(home.seeker_id)
    typed = ledger.entries(home.seeker_id)
    entries, word = entries_of(home, typed), decisions([event for event, _ in typed])
    silent = Silent()
    alone = list(silent.without(linkable(message, as_written(message, reading, ours), home.me) for message, reading in _read(home)))
    first = group(alone, entries, word)
    around = Surroundings(first)
    known = [settled(one, around, home.me, ours) for one in alone]
    known += _answers(home, silent, around, ours)
    # Most mails are not seen otherwise for what surrounds them: where none is, the groups are those there are.
    groups = first if known == alone else group(known, entries, word)
    ledger.replace_links(home.seeker_id, [stored(one) for one in groups])
    return len(groups)


def let_cut_copies_go(home: Home) -> None:
    """Copies that were cut off give way to the whole ones."""
    cut = cut_copies(mails.alike(home.seeker_id))
    if cut:
        replace_copies(home.seeker_id, cut)


def _read(home: Home) -> Iterator[tuple[Message, Reading]]:
    """All that is read, one after the other: most of it tells of no event, and years of it together are large."""
    for message, reading in readings.current(home.seeker_id):
        yield replace(message, words=Words(message.words.new, signature=message.words.signature)), reading


def _answers(home: Home, silent: Silent, around: Surroundings, ours: Mapping[str, LetterKind]) -> list[Linkable]:
    """Of the mails that tell nothing alone, those that do for what surrounds them."""
    asked = readings.current_of(home.seeker_id, silent.of(around.by_person))
    found = (settled(linkable(message, reading, home.me), around, home.me, ours) for message, reading in asked)
    return [one for one in found if one.events]


def linkable(message: Message, reading: Reading, me: frozenset[str]) -> Linkable:
    """A mail with the events that its reading gives."""
    return Linkable(message, reading, events_from(message, reading, me))


def settled(one: Linkable, around: Surroundings, me: frozenset[str], ours: Mapping[str, LetterKind]) -> Linkable:
    """The mail with its reading settled by what its application knows; the very same where that changes nothing."""
    reading = as_written(one.message, settle(one.reading, one.message, around.of(one.message, one.reading)), ours)
    return one if reading == one.reading else linkable(one.message, reading, me)


def as_written(message: Message, reading: Reading, ours: Mapping[str, LetterKind]) -> Reading:
    """The reading, that of a letter of ours by the kind it was written as; the seeker's correction stays."""
    sent = OF_A_LETTER.get(ours.get(message.message_id or "", LetterKind.NONE))
    known = sent is not None and reading.kind is Kind.SENT and reading.reader != BY_THE_SEEKER
    return replace(reading, sent=sent, unsure=False) if known else reading


def entries_of(home: Home, typed: Sequence[tuple[Event, int | None]]) -> list[Entry]:
    """The entries that hold; one that was typed in for a certain application names an event of it."""
    holds = {event.id for event in facts([event for event, _ in typed])}
    anchors = _anchors(home) if any(number for _, number in typed) else {}
    return [Entry(event, anchors.get(event.noted_for) or anchors.get(number or 0)) for event, number in typed if event.id in holds]


def _anchors(home: Home) -> dict[int, str]:
    """An event of each application by its number; of one that went into another the event that founded it, which is in there."""
    there = holding(home)
    events = {event.id for one in there for event in one.events}
    return ledger.founders(home.seeker_id, events) | {one.number: one.events[0].id for one in there}


def stored(one: Group) -> ledger.StoredGroup:
    """A group as the store keeps it; number, company and role follow from its events."""
    named = [event for event in one.events if event.sure]
    company = next((event.company for event in reversed(named) if event.company), None)
    role = next((event.role for event in reversed(named) if event.role), None)
    return ledger.StoredGroup(one.key, None, company, role, one.events)
