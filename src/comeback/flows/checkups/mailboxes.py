"""How each connected mailbox was when it was last looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from comeback.domain.sentence import Sentence
from comeback.flows.checkups.finding import Finding
from comeback.flows.home import Home
from comeback.store import accounts


def mailboxes(home: Home, now: datetime) -> Iterator[Finding]:  # noqa: ARG001 - a checkup
    """One finding for each. What was said then holds its own mend."""
    for one in accounts.accounts(home.seeker_id):
        address, health = one.account.address, one.health
        if health.trouble:
            yield Finding("mailbox", False, Sentence("{address}: {trouble}", address=address, trouble=health.said))
        elif health.looked_at:
            yield Finding("mailbox", True, Sentence("{address}: read to its end", address=address))
        else:
            yield Finding("mailbox", True, Sentence("{address}: not read to its end yet", address=address))
