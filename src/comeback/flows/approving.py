"""Approving a letter: a person says yes to these exact bytes, to this one reader. Nothing is sent from here."""

from __future__ import annotations

import secrets
from datetime import datetime

from comeback.domain.delivery import Delivery, DeliveryState
from comeback.domain.drafts import OPEN
from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.domain.step import Step
from comeback.errors import ComebackError, UsageError
from comeback.flows.home import Home
from comeback.flows.leaving import first_leave
from comeback.flows.ledger import applications
from comeback.flows.letter import refuse_unfit, sender
from comeback.ledger.decide import decide
from comeback.mailbox.frozen import freeze
from comeback.mailbox.unattended import is_unattended
from comeback.store import approvals, drafts, letters, outbox


def to_approve(home: Home, number: int) -> tuple[Delivery, Letter]:
    """A draft and its words, fit to be shown to the person; UsageError or ComebackError, with the mend, where it cannot be approved."""
    delivery = outbox.delivery(home.seeker_id, number)
    stored = letters.letter_of(home.seeker_id, number)
    if stored is None or delivery.state is not DeliveryState.DRAFT:
        raise UsageError(f"Letter {number} is no draft: it is {delivery.state}.", "'comeback outbox' shows how far each letter is.")
    refuse_unfit(stored.letter)
    to = (stored.letter.to or "").lower()
    if to in home.me or is_unattended(Address("", to)):
        raise ComebackError(f"Nobody reads mail to {to} but you, or nobody at all.", "Name the person with an address first.")
    lying = drafts.of_account(home.seeker_id, home.seeker.email)
    if any(one.recipient == to and one.state in OPEN for one in lying):
        raise ComebackError(
            f"A letter to {to} lies in the Drafts of your mailbox.", "Send it from there, or delete it and run 'comeback sync'."
        )
    return delivery, stored.letter


def approve(home: Home, number: int, now: datetime, revision: int | None = None) -> Delivery:
    """Freeze and approve the letter of this number. `revision` is the one the person was shown; another one is refused.

    It may leave at the earliest when its step is no longer held, and within working hours.
    """
    delivery, letter = to_approve(home, number)
    writer = sender(home)
    if revision not in {None, delivery.revision}:
        raise _changed(number)
    earliest = first_leave(now, _step(home, delivery, now).hold_until, home.seeker)
    frozen = freeze(letter, writer, earliest.astimezone(home.seeker.zone), secrets.token_hex(16), secrets.token_hex(16))
    approval = approvals.Approval(number, delivery.revision, frozen, home.seeker.email, now, earliest)
    if not approvals.approve(home.seeker_id, approval):
        raise _changed(number)
    return outbox.delivery(home.seeker_id, number)


def withdraw(home: Home, number: int, now: datetime) -> Delivery:
    """Take an approval back; the letter is a draft again."""
    delivery = outbox.delivery(home.seeker_id, number)
    if not approvals.withdraw(home.seeker_id, number, now):
        raise UsageError(f"Letter {number} is not waiting to leave: it is {delivery.state}.", "'comeback outbox' shows how far each is.")
    return outbox.delivery(home.seeker_id, number)


def _step(home: Home, delivery: Delivery, now: datetime) -> Step:
    """The application's step as it is now: what holds it holds the letter."""
    application = next(one for one in applications(home) if one.number == delivery.application)
    return decide(application, home.seeker, now)


def _changed(number: int) -> ComebackError:
    return ComebackError(f"Letter {number} is not what you were shown any more.", "Look at it again with 'comeback letter'.")
