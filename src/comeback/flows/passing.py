"""What an import passed over and goes back for: mails without a word of job in a thread that turned out to be about one.

Only in memory, and only for mails that take part in a thread; nothing of it is stored. A million mails pass by in a large archive, so each
is remembered in some tens of bytes: its identity, and a number for each Message-ID of its thread. Two ids of one number would only have a
mail read for nothing.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from comeback.domain.message import Passed

_IDENTITY = 32
"""Bytes of an identity."""


@dataclass(slots=True)
class PassedOver:
    """Identities of passed mails, one after the other, and the ids of their threads."""

    identities: bytearray = field(default_factory=bytearray)
    ids: array[int] = field(default_factory=lambda: array("q"))
    ends: array[int] = field(default_factory=lambda: array("q", [0]))
    """Where in `ids` those of each mail end; the first begins at 0."""

    def remember(self, mail: Passed) -> None:
        """One more mail passed over."""
        if mail.thread:
            self.identities += bytes.fromhex(mail.identity)
            self.ids.extend(map(hash, mail.thread))
            self.ends.append(len(self.ids))

    def missed(self, kept: set[str]) -> frozenset[str]:
        """Identities in the threads of these kept Message-IDs, and in threads that those lead to."""
        number = self.ids.__getitem__
        by_number = sorted(range(len(self.ids)), key=number)
        ahead = list(map(hash, kept)) if by_number else []
        asked, found = set(ahead), set[int]()
        while ahead:
            one = ahead.pop()
            at = bisect_left(by_number, one, key=number)
            while at < len(by_number) and number(by_number[at]) == one:
                mail = bisect_right(self.ends, by_number[at]) - 1
                found.add(mail)
                led_to = set(self.ids[self.ends[mail] : self.ends[mail + 1]]) - asked
                asked |= led_to
                ahead += led_to
                at += 1
        return frozenset(self.identities[mail * _IDENTITY : (mail + 1) * _IDENTITY].hex() for mail in found)
