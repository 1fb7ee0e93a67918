"""The copies of a sent letter: one in the account's Sent folder, one in the ledger. Neither failing changes that the letter was sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from comeback.domain.delivery import Delivery, DeliveryState
from comeback.domain.message import Message, Place
from comeback.flows.carrying import Carrier
from comeback.flows.home import Home
from comeback.flows.importing import Run
from comeback.flows.linking import link
from comeback.flows.reader import reader_of
from comeback.mailbox.identity import identity
from comeback.mailbox.raw import Raw
from comeback.mailbox.reader import read_one
from comeback.mailbox.sent import SentFolder
from comeback.store import mails, outbox, resolutions

RECENT = timedelta(days=7)
"""So long a copy is looked for, or put there."""


def to_file(home: Home, account: str, now: datetime) -> list[Delivery]:
    """The sent letters of an account without a known copy in Sent."""
    sent = outbox.deliveries(home.seeker_id, [DeliveryState.SENT])
    return [one for one in sent if one.account == account and (one.sent_at is None or now - one.sent_at < RECENT)]


def file(home: Home, carrier: Carrier, sent: SentFolder, letters: Sequence[Delivery], now: datetime) -> None:
    """Find each letter's copy, or put one there, unless the provider does so itself: then another would be double.

    A kill after putting it there and before writing that down puts no second one: the next run finds it.
    """
    for letter in letters:
        if letter.frozen is None:
            continue
        left = letter.dot_at or letter.sent_at or now
        copy = sent.find(letter.frozen, left)
        if copy is None and not carrier.account.files_sent:
            copy = sent.file(letter.frozen, left)
        if copy is not None:
            resolutions.filed(home.seeker_id, letter.id, copy, now)


def note(home: Home) -> int:
    """Take sent letters into the ledger as the seeker's own mail, so that nothing is owed any more before the mailbox is read again.

    The copy that comes by another road later is the same mail and adds nothing. Returns how many were new.
    """
    sent = [one for one in outbox.deliveries(home.seeker_id, [DeliveryState.SENT, DeliveryState.FILED]) if one.frozen]
    unknown = [one for one in sent if one.frozen and not mails.is_known(home.seeker_id, identity(one.frozen.raw))]
    read = [read_one(Raw(Place("outbox", f"letter {one.id}"), one.frozen.raw)) for one in unknown if one.frozen]
    own = [mail for mail in read if isinstance(mail, Message)]
    if own:
        Run(home, reader_of(home), lambda: None).keep(own)
        link(home)
    return len(own)
