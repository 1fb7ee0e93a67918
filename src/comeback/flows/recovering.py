"""What became of letters whose dot was written and whose reply was not: evidence is looked for in Sent. Its absence proves nothing.

A bounce or an answer in the inbox is no evidence here: anybody can write one.
"""

from __future__ import annotations

from datetime import datetime

from comeback.domain.delivery import Delivery, DeliveryState
from comeback.flows.home import Home
from comeback.flows.leaving import GIVE_UP, next_look
from comeback.mailbox.sent import SentFolder
from comeback.store import outbox, resolutions


def to_look_for(home: Home, account: str, now: datetime) -> list[Delivery]:
    """The letters of an account whose copy is to be looked for now."""
    open_ones = [one for one in outbox.deliveries(home.seeker_id, resolutions.UNDECIDED) if one.account == account]
    return [one for one in open_ones if (one.try_after <= now if one.try_after else one.state is DeliveryState.DOT)]


def recover(home: Home, sent: SentFolder, letters: list[Delivery], now: datetime) -> None:
    """Look for each letter's copy: found, it was sent; not found for a quarter of an hour, the person is asked. It is never sent again."""
    for letter in letters:
        dot_at = letter.dot_at or now
        copy = sent.find(letter.frozen, dot_at) if letter.frozen else None
        if copy:
            resolutions.found(home.seeker_id, letter.id, copy, now)
        else:
            resolutions.nothing_found(home.seeker_id, letter.id, next_look(dot_at, now), now, give_up=now - dot_at >= GIVE_UP)
