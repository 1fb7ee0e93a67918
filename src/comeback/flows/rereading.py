"""Reading the kept mail again with this version of the reader: what would change, and then, if the seeker says so, the change.

Corrections stay: the seeker's own word is no reading of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from comeback.domain.message import Message
from comeback.domain.reading import BY_THE_SEEKER, Reading
from comeback.flows.hearing import keep_heard
from comeback.flows.home import Home
from comeback.flows.linking import link
from comeback.flows.reader import reader_of
from comeback.store import readings


@dataclass(frozen=True, slots=True)
class Change:
    """One mail that this reader understands otherwise."""

    message: Message
    was: Reading
    now: Reading


def changes(home: Home, step: Callable[[], None]) -> Iterator[Change]:
    """Every kept mail of which kinds, doubt, company or role would change; `step` is called once a mail."""
    read = reader_of(home)
    for message, was in readings.current(home.seeker_id):
        step()
        if was.reader == BY_THE_SEEKER:
            continue
        now = read(message)
        if _told(now) != _told(was):
            yield Change(message, was, now)


def apply(home: Home, found: list[Change]) -> int:
    """Make the new readings count; returns how many applications the ledger then holds."""
    readings.save(home.seeker_id, [(one.message.identity, one.now) for one in found])
    count = link(home)
    keep_heard(home)
    return count


def _told(reading: Reading) -> tuple[object, ...]:
    return (reading.kinds, reading.unsure, reading.company, reading.role, reading.says, reading.sent)
