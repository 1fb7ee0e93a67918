"""From a connected mailbox to the way its letters leave. Nothing leaves a mailbox that has not just been looked through for news."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from comeback.domain.account import Account
from comeback.domain.sentence import Sentence
from comeback.flows.carrying import Carrier, Clock
from comeback.flows.credentials import credentials
from comeback.flows.home import Home
from comeback.flows.syncing import Busy, Syncing, alone, sync
from comeback.mailbox.imap.sent import sent_folder
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.store import accounts
from comeback.store.accounts import Connected

FRESH = timedelta(minutes=10)
"""An answer that came within this time may be missed; one from before may not."""


def carrier_of(home: Home, clock: Clock, address: str) -> Carrier:
    """The way out of this mailbox, once it has been looked through; MailTrouble where it is not connected, or could not be."""
    connected = _connected(home, address)
    if not _fresh(connected, clock()):
        # Another process that reads it now makes it fresh as well as we do.
        with suppress(Busy), alone(home):
            sync(home, Syncing(clock()))
        connected = _connected(home, address)
        if not _fresh(connected, clock()):
            waits = Sentence("{address} could not be looked through for news, so its letters wait.", address=address)
            said = connected.health.said
            problem = Sentence("{waits} {said}", waits=waits, said=said) if said else waits
            raise MailTrouble(TroubleKind.NETWORK, problem, Sentence("'comeback sync' says more."))
    return way_out(home, connected.account)


def way_out(home: Home, account: Account) -> Carrier:
    """The way out of a mailbox, whether or not it has been looked through."""
    return Carrier(account, lambda: credentials(home, account), lambda: sent_folder(account.imap, credentials(home, account)))


def _connected(home: Home, address: str) -> Connected:
    found = accounts.account(home.seeker_id, address)
    if found is None:
        raise MailTrouble(
            TroubleKind.SIGN_IN,
            Sentence("No mailbox of {address} is connected, so its letters wait.", address=address),
            Sentence("Connect it: comeback connect {address}", address=address),
        )
    return found


def _fresh(connected: Connected, now: datetime) -> bool:
    looked_at = connected.health.looked_at
    return looked_at is not None and not connected.health.trouble and abs(now - looked_at) <= FRESH
