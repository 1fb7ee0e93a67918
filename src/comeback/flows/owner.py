"""Whose mailbox is this? The owner's address, found in the headers when the seeker has not named it.

What the seeker says with `--me` always wins; the guess is shown, never hidden.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from comeback.domain.message import Message

SHARE = 0.6
"""The owner is named in To or Cc of at least this share of the mails that somebody else wrote."""


@dataclass(frozen=True, slots=True)
class Owner:
    """An address in lower case with the name shown beside it; both empty where nobody stands out."""

    email: str = ""
    name: str = ""


def find_owner(messages: Iterable[Message]) -> Owner:
    """The address that nearly everything was written to, with the name it goes by. One mail alone tells nothing."""
    received: Counter[str] = Counter()
    wrote: Counter[str] = Counter()
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    count = 0
    for message in messages:
        count += 1
        received.update({one.email for one in (*message.to, *message.cc) if one.email})
        wrote[message.sender.email] += 1
        for one in (message.sender, *message.to):
            if one.name and one.name.lower() != one.email:
                names[one.email][one.name] += 1
    for email, times in sorted(received.items(), key=lambda pair: (-pair[1], pair[0])):
        if count > 1 and times >= SHARE * (count - wrote[email]):
            shown = names[email].most_common(1)
            return Owner(email, shown[0][0] if shown else "")
    return Owner()
