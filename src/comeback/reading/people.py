"""The people a mail names: its sender, those of a calendar part, and those copied from the sender's own firm. No address is guessed."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Part
from comeback.domain.message import Address
from comeback.domain.reading import PersonSeen
from comeback.language.names import is_person_name
from comeback.reading.scene import Scene


def people(scene: Scene) -> tuple[PersonSeen, ...]:
    """Each person once, the sender first; never the seeker."""
    named = (one for one in _addresses(scene) if one.email not in scene.me and is_person_name(one.name))
    return tuple({one.email: PersonSeen(one.name, one.email or None, Part.UNKNOWN) for one in named}.values())


def _addresses(scene: Scene) -> Iterator[Address]:
    message = scene.message
    yield message.sender
    for invite in message.invites:
        yield from (one for one in (invite.organizer, *invite.attendees) if one)
    yield from (one for one in (*message.cc, *message.reply_to) if one.domain == message.sender.domain)
