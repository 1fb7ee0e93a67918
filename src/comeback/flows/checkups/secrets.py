"""Whether the place of passwords and tokens opens, and holds the sign-in of each mailbox."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.flows.checkups.finding import Finding
from comeback.flows.credentials import vault_of
from comeback.flows.home import Home
from comeback.store import accounts


def secrets(home: Home, now: datetime) -> Iterator[Finding]:  # noqa: ARG001 - a checkup
    """Nothing where no mailbox is connected: then there is no secret."""
    addresses = [one.account.address for one in accounts.accounts(home.seeker_id)]
    if not addresses:
        return
    try:
        kept = vault_of(home.settings)
        missing = [one for one in addresses if kept.get(one) is None]
    except ComebackError as error:
        yield Finding("sign-ins", False, error.problem, error.mend)
        return
    if not missing:
        yield Finding("sign-ins", True, Sentence("they lie in {place}", place=kept.where))
        return
    says = Sentence("{address}: not in {place}", address=", ".join(missing), place=kept.where)
    yield Finding("sign-ins", False, says, Sentence("Sign in again: comeback connect {address}", address=missing[0]))
