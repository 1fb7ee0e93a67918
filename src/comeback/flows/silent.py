"""Kept mails that tell of no event by themselves: most of an archive, kept because a person may have meant the search.

Linking has no use for them, but for one sort: an answer, without a word of work, of somebody who turns out to be known from an application.
So of each that answers something its sender is remembered, and nothing else; a million pass by in some tens of bytes each.
"""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from comeback.domain.kinds import Kind
from comeback.ledger.linkable import Linkable

_IDENTITY = 32
"""Bytes of an identity."""


@dataclass(slots=True)
class Silent:
    """Identities of silent mails, one after the other, and a number for the sender of each."""

    identities: bytearray = field(default_factory=bytearray)
    senders: array[int] = field(default_factory=lambda: array("L"))
    numbers: dict[str, int] = field(default_factory=dict)
    """Of each sender."""

    def without(self, mails: Iterable[Linkable]) -> Iterator[Linkable]:
        """Those that tell something; the others are remembered here."""
        for one in mails:
            if one.events:
                yield one
            elif one.reading.kind is Kind.OTHER and (one.message.in_reply_to or one.message.references):
                self.identities += bytes.fromhex(one.message.identity)
                self.senders.append(self.numbers.setdefault(one.message.sender.email, len(self.numbers)))

    def of(self, people: Container[str]) -> list[str]:
        """The identities of those that one of these people wrote, by address."""
        meant = {number for address, number in self.numbers.items() if address in people}
        found = (at * _IDENTITY for at, sender in enumerate(self.senders) if sender in meant)
        return [self.identities[at : at + _IDENTITY].hex() for at in found]
