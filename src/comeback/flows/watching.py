"""Staying with the mailboxes: a look, then waiting until a server says that something came, or some minutes are over."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from datetime import UTC, datetime

from comeback.flows.backing_up import back_up_if_due
from comeback.flows.credentials import credentials
from comeback.flows.home import Home
from comeback.flows.syncing import Outcome, Syncing, sync
from comeback.mailbox.imap.folders import folders, read_in
from comeback.mailbox.imap.idling import Idle, wait
from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.standing import Standing, examine
from comeback.mailbox.trouble import MailTrouble
from comeback.store import accounts
from comeback.store.accounts import Connected
from comeback.store.folders_read import cursors

POLL = 5 * 60.0
"""Seconds after which everything is looked at again, whatever servers have said or not: IDLE is a hint, no promise."""
SETTLE = 2.0
"""Seconds left for what comes in together."""


def watched(home: Home, poll: float = POLL) -> Iterator[list[Outcome]]:
    """What each look brought, for ever. A backup whose time has come is made between two looks."""
    while True:
        yield sync(home, Syncing(datetime.now(UTC), patient=True))
        back_up_if_due(home, datetime.now().astimezone())
        if rest(home, poll):
            time.sleep(min(SETTLE, poll))


def rest(home: Home, poll: float = POLL) -> bool:
    """Wait at all mailboxes that are well; whether a server had something to say."""
    with ExitStack() as open_:
        idles: list[Idle] = []
        for one in accounts.accounts(home.seeker_id):
            if one.health.trouble:
                continue
            with suppress(MailTrouble):
                idle = _waiting(home, one, open_)
                if isinstance(idle, Idle):
                    idles.append(idle)
                elif idle:
                    return True
        return wait(idles, poll)


def _waiting(home: Home, one: Connected, open_: ExitStack) -> Idle | bool:
    """The mailbox's first folder, waited at; False where its server cannot wait, True where something came since the last look."""
    session = Session(one.account.imap)
    open_.callback(session.wire.close)
    session.sign_in(credentials(home, one.account))
    first = read_in(folders(session))[0]
    if not session.can("IDLE"):
        return False
    now = examine(session, first.name)
    was = cursors(home.seeker_id, one.account.address).get(first.name)
    if was and Standing(was.uidvalidity, was.uidnext, 0) != Standing(now.uidvalidity, now.uidnext, 0):
        return True
    return Idle(session)
