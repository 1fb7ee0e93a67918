"""What the matcher takes and gives: mails with their readings, entries by hand, the seeker's own joins and splits, and groups."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from comeback.domain.event import Event

if TYPE_CHECKING:
    # Whoever asks for the seeker's word on events alone speaks of no mail.
    from comeback.domain.message import Message
    from comeback.domain.reading import Reading


@dataclass(frozen=True, slots=True)
class Linkable:
    """A mail, what it means, and the events it gave."""

    message: Message
    reading: Reading
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event typed in by hand. `application` is the id of any event of the application it belongs to, where the seeker chose one."""

    event: Event
    application: str | None = None


@dataclass(frozen=True, slots=True)
class LinkDecisions:
    """What the seeker joined or split by hand: pairs of event ids (or of identities of messages), in any order."""

    together: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    apart: frozenset[tuple[str, str]] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A mail that may belong here, and why it waits for the seeker."""

    events: tuple[Event, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Group:
    """The events of one application. `key` is the id of the event that founded it: a store finds its row again by any shared event."""

    key: str
    events: tuple[Event, ...]
    proposed: tuple[Proposed, ...] = ()
