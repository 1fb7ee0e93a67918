"""People as address books take them (vCard 4.0, RFC 6350)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

# The whole library first: its files ask for one another in circles, and two threads that began at two ends would break it.
import icalendar  # noqa: F401
from icalendar.parser import Contentline
from icalendar.prop import vText

SPACE = uuid.UUID("c0b5a0c4-7c0e-5d57-8a6a-5f1d6a1b7f43")
"""The name space of our uids: the same person's card again replaces the one before."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One person. `name` and `email` are not both empty."""

    name: str
    email: str = ""
    company: str = ""
    part: str = ""
    """What they are there, in words."""


def address_book(contacts: Iterable[Contact]) -> bytes:
    """The cards, one after the other, lines folded at 75 octets."""
    return b"".join(_card(one) for one in contacts)


def _card(one: Contact) -> bytes:
    about = (one.email or f"{one.name}\0{one.company}").lower()
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID:urn:uuid:{uuid.uuid5(SPACE, about)}",
        f"FN:{_text(one.name or one.email)}",
        *([f"EMAIL:{_text(one.email)}"] if one.email else []),
        *([f"ORG:{_text(one.company)}"] if one.company else []),
        *([f"ROLE:{_text(one.part)}"] if one.part else []),
        "END:VCARD",
    ]
    return b"".join(_folded(line) for line in lines)


def _folded(line: str) -> bytes:
    return bytes(Contentline(line).to_ical()) + b"\r\n"  # type: ignore[no-untyped-call]


def _text(value: str) -> str:
    """A value without control characters, escaped as in calendars (RFC 6350, 3.4); a semicolon begins no other part."""
    plain = "".join(ch if ch.isprintable() else " " for ch in value)
    return bytes(vText(" ".join(plain.split())).to_ical()).decode()
