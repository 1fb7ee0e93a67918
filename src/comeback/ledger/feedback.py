"""Feedback in the ledger: what was given and not yet thanked for, whether it was asked for, refused or offered."""

from __future__ import annotations

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Says
from comeback.ledger.sides import OWN
from comeback.ledger.situation import Situation

_REFUSING = frozenset(
    {EventKind.INVITED, EventKind.SCHEDULED, EventKind.REJECTED, EventKind.REPLIED, EventKind.FEEDBACK, EventKind.AUTO_REPLIED}
)
"""A receipt's "no feedback at shortlisting" says nothing about the time after an interview."""


def given(event: Event) -> bool:
    """Whether it holds feedback, alone or inside the no."""
    return event.kind is EventKind.FEEDBACK or Says.FEEDBACK_INSIDE in event.says


def unthanked(at: Situation) -> Event | None:
    """The last feedback that nobody has answered."""
    last = next((event for event in reversed(at.events) if given(event)), None)
    return None if last is None or at.answered_since(last) else last


def refused(at: Situation) -> Event | None:
    """Who said that there is no feedback, by policy or for this once."""
    words = [event for event in at.events if event.kind in _REFUSING]
    return at.says(Says.NO_FEEDBACK_POLICY, words) or at.says(Says.FEEDBACK_REFUSED, words)


def offered(at: Situation) -> Event | None:
    """Who said that they would gladly tell more."""
    return at.says(Says.FEEDBACK_OFFERED, [*at.tellings, *(at.after(at.news) if at.news else ())])


def asks(at: Situation) -> tuple[Event, ...]:
    """The seeker's mails that asked for it and may have arrived."""
    return tuple(e for e in at.events if e.kind in OWN and Says.ASKS_FEEDBACK in e.says and at.arrived(e))
