"""After a ledger was restored, or copied here by hand: what it holds as approved may have left since, from another machine. Nothing
leaves until that is known.

1. Each mailbox lets us in; a sign-in that is not here is asked for again. 2. Each is read. 3. What waits is looked for in Sent: what lies
there was sent. 4. The rest is given back for a new look, and sending goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.account import Account, Secret
from comeback.domain.delivery import DeliveryState
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.flows.carriers import carrier_of
from comeback.flows.connecting import Plan, connected
from comeback.flows.credentials import vault_of
from comeback.flows.filing import note
from comeback.flows.home import Home
from comeback.flows.syncing import Syncing, sync_alone
from comeback.store import accounts, claims, epochs, outbox, resolutions

Row = dict[str, object]
WAITS = (DeliveryState.APPROVED, DeliveryState.DOT, DeliveryState.UNCERTAIN)
PAUSED = ComebackError(
    "Nothing leaves yet: this ledger comes from a backup or another machine, and its letters may have left from elsewhere.",
    "'comeback resume' looks through your mailboxes and lets sending go on.",
)


@dataclass(frozen=True, slots=True)
class Resumed:
    """Letters by their numbers: found in Sent, given back for a new look, and those of which nobody can know."""

    sent: tuple[int, ...] = ()
    drafts: tuple[int, ...] = ()
    uncertain: tuple[int, ...] = ()

    def row(self) -> Row:
        """See schemas/resume."""
        return {"sent": list(self.sent), "drafts": list(self.drafts), "uncertain": list(self.uncertain)}


def paused(home: Home) -> bool:
    """Whether nothing may leave until `resume`."""
    life = epochs.current(home.seeker_id)
    return life is not None and life.paused


def without_sign_in(home: Home) -> list[Account]:
    """The mailboxes whose password or token is not on this machine. ComebackError where there is no place for secrets."""
    every = [one.account for one in accounts.accounts(home.seeker_id)]
    if not every:
        return []
    kept = vault_of(home.settings)
    return [one for one in every if kept.get(one.address) is None]


def sign_in_again(home: Home, account: Account, secret: Secret, now: datetime) -> None:
    """Try a mailbox's sign-in, sending nothing, and keep it; MailTrouble where it is not let in."""
    connected(home, Plan(account, "the backup"), secret, now)


def resume(home: Home, now: datetime, step: Callable[[], None] = lambda: None) -> Resumed:
    """Look through every mailbox, settle what has left, and lift the pause.

    ComebackError where one could not be looked through to its end: then the pause stays.
    """
    if not paused(home):
        return Resumed()
    if accounts.accounts(home.seeker_id):
        _read_all(home, now, step)
    claims.release(home.seeker_id, now, alone=True)
    sent = [number for one in accounts.accounts(home.seeker_id) for number in _found_in_sent(home, one.account.address, now)]
    waiting = [one.id for one in outbox.deliveries(home.seeker_id, [DeliveryState.APPROVED])]
    epochs.resume(home.seeker_id, now)
    note(home)
    open_ones = [one.id for one in outbox.deliveries(home.seeker_id, resolutions.UNDECIDED)]
    return Resumed(tuple(sent), tuple(waiting), tuple(open_ones))


def _read_all(home: Home, now: datetime, step: Callable[[], None]) -> None:
    missing = without_sign_in(home)
    if missing:
        address = missing[0].address
        raise ComebackError(
            Sentence("The sign-in of {address} is not on this machine.", address=address),
            Sentence("Sign in: comeback connect {address}", address=address),
        )
    for outcome in sync_alone(home, Syncing(now, step)):
        if outcome.trouble:
            raise ComebackError(
                Sentence("{address} could not be looked through: {says}", address=outcome.address, says=outcome.says),
                Sentence("Sending stays paused. If that mailbox is gone for good: comeback disconnect {address}", address=outcome.address),
            )


def _found_in_sent(home: Home, address: str, now: datetime) -> list[int]:
    letters = [one for one in outbox.deliveries(home.seeker_id, WAITS) if one.account == address and one.frozen]
    if not letters:
        return []
    found = []
    with carrier_of(home, lambda: now, address).sent() as sent:
        for letter in letters:
            copy = sent.find(letter.frozen, letter.dot_at or letter.not_before or now) if letter.frozen else None
            if copy and resolutions.found(home.seeker_id, letter.id, copy, now):
                found.append(letter.id)
    return found
