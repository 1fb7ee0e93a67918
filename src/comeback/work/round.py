"""One round of the sender over all that is due. See `run`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from comeback.domain.delivery import Delivery, DeliveryState, Reason
from comeback.flows.carrying import Carrier, Clock
from comeback.flows.filing import file, to_file
from comeback.flows.home import Home
from comeback.flows.leaving import Verdict, leaving
from comeback.flows.recovering import recover, to_look_for
from comeback.flows.resuming import paused
from comeback.flows.sending import send, stops_the_rest
from comeback.mailbox.sent import SentFolder
from comeback.mailbox.trouble import MailTrouble
from comeback.store import approvals, claims, outbox

Carriers = Callable[[str], Carrier]
"""The way an account's letters leave, by its address; MailTrouble where none is connected."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did: the letters it touched, in order, and what was in its way."""

    letters: tuple[int, ...] = ()
    trouble: tuple[MailTrouble, ...] = ()


def run(home: Home, carriers: Carriers, clock: Clock, *, alone: bool) -> Round:
    """All that is due, account by account; trouble with one account's servers does not hold up the others. Trouble with the ledger itself
    does: a disk that has failed once may lie the next time, so its ComebackError ends the round and the process. While a restored ledger is
    paused nothing is touched: what it holds as approved, or as being at its dot, is looked for by `comeback.flows.resuming`.

    1. Give back what a dead worker had claimed (`alone`: nobody else can be sending). 2. Give back for a new look what is long overdue.
    3. For each account: look for what was left at the dot; send what may leave; look once more; file copies.
    """
    if paused(home):
        return Round()
    claims.release(home.seeker_id, clock(), alone=alone)
    touched = [one.id for one in _overdue(home, clock)]
    trouble: list[MailTrouble] = []
    for account in dict.fromkeys(one.account for one in outbox.deliveries(home.seeker_id, _WORTH_A_LOOK)):
        try:
            touched += _account(home, account, carriers, clock)
        except MailTrouble as error:
            trouble.append(error)
    return Round(tuple(dict.fromkeys(touched)), tuple(trouble))


_WORTH_A_LOOK = (DeliveryState.APPROVED, DeliveryState.DOT, DeliveryState.UNCERTAIN, DeliveryState.SENT)


def _overdue(home: Home, clock: Clock) -> list[Delivery]:
    approved = outbox.deliveries(home.seeker_id, [DeliveryState.APPROVED])
    late = [one for one in approved if leaving(one, home.seeker, clock(), 0).verdict is Verdict.LOOK]
    return [one for one in late if approvals.withdraw(home.seeker_id, one.id, clock(), Reason.OVERDUE)]


def may_leave(home: Home, account: str, clock: Clock) -> list[Delivery]:
    """The letters of an account that may leave now, the one that has waited longest first, no more than a day's measure."""
    now = clock()
    lately = outbox.dotted_lately(home.seeker_id, now)
    mine = [one for one in outbox.deliveries(home.seeker_id, [DeliveryState.APPROVED]) if one.account == account]
    free = [one for one in mine if leaving(one, home.seeker, now, lately).verdict is Verdict.GO]
    free.sort(key=lambda one: (one.not_before or now, one.id))
    return free[: max(0, home.seeker.letters_a_day - lately)]


def _account(home: Home, account: str, carriers: Carriers, clock: Clock) -> list[int]:
    to_send = may_leave(home, account, clock)
    open_ones = to_look_for(home, account, clock())
    unfiled = to_file(home, account, clock())
    if not (to_send or open_ones or unfiled):
        return []
    carrier = carriers(account)
    with carrier.sent() as sent:
        recover(home, sent, open_ones, clock())
        sending = _send_all(home, carrier, sent, to_send, clock)
        recover(home, sent, to_look_for(home, account, clock()), clock())
        _file_all(home, carrier, sent, clock)
    return [*(one.id for one in (*open_ones, *unfiled)), *sending]


def _send_all(home: Home, carrier: Carrier, sent: SentFolder, letters: Sequence[Delivery], clock: Clock) -> list[int]:
    touched = []
    for letter in letters:
        outcome = send(home, carrier, sent, letter, clock)
        touched.append(letter.id)
        if stops_the_rest(outcome):
            break
    return touched


def _file_all(home: Home, carrier: Carrier, sent: SentFolder, clock: Clock) -> None:
    """A copy that cannot be put there changes nothing of what was sent; the next round tries again."""
    try:
        file(home, carrier, sent, to_file(home, carrier.account.address, clock()), clock())
    except MailTrouble:
        return
