"""Approving a letter: a person says yes to these exact bytes, to this one reader. Nothing is sent from here."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from comeback.domain.delivery import Delivery, DeliveryState, Frozen
from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.errors import ComebackError, UsageError
from comeback.flows.doubting import Doubts, doubts
from comeback.flows.home import Home
from comeback.flows.keeping import refuse_paper
from comeback.flows.leaving import first_leave
from comeback.flows.ledger import applications
from comeback.flows.letter import refuse_unfit, sender
from comeback.ledger.decide import decide
from comeback.mailbox.frozen import freeze
from comeback.mailbox.unattended import is_unattended
from comeback.store import approvals, drafts, letters, outbox

LOOKED_AT_FOR = timedelta(hours=4)
"""So long a letter that was shown may be approved as it was shown."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What makes the bytes of one approval its own: two random words, the moment of the look, and a hold of the person's choice."""

    new_id: str
    token: str
    at: datetime
    hold: datetime | None = None

    @classmethod
    def new(cls, at: datetime, hold: datetime | None = None) -> Marks:
        """Marks that nothing else has."""
        return cls(secrets.token_hex(16), secrets.token_hex(16), at, hold)


@dataclass(frozen=True, slots=True)
class Offer:
    """A letter as it would leave, for a person to say yes or no to."""

    delivery: Delivery
    letter: Letter
    frozen: Frozen
    earliest: datetime
    marks: Marks
    step: Step
    """What the application is owed now: perhaps another letter, or nothing any more."""
    doubts: Doubts
    """What gives pause at the address, and whether its domain is to be typed."""


def to_approve(home: Home, number: int) -> tuple[Delivery, Letter]:
    """A draft and its words, fit to be shown to the person; UsageError or ComebackError, with the mend, where it cannot be approved."""
    delivery = outbox.delivery(home.seeker_id, number)
    stored = letters.letter_of(home.seeker_id, number)
    if stored is None or delivery.state is not DeliveryState.DRAFT:
        raise UsageError(
            Sentence("Letter {number} is no draft: it is {state}.", number=number, state=Sentence(delivery.state)),
            "'comeback outbox' shows how far each letter is.",
        )
    refuse_paper(stored.letter, f"Letter {number}")
    refuse_unfit(stored.letter)
    to = (stored.letter.to or "").lower()
    if to in home.me or is_unattended(Address("", to)):
        raise ComebackError(
            Sentence("Nobody reads mail to {to} but you, or nobody at all.", to=to), "Name the person with an address first."
        )
    drafts.refuse_sent(home.seeker_id, number)
    if drafts.lie_for(home.seeker_id, to):
        raise ComebackError(
            Sentence("A letter to {to} lies in the Drafts of your mailbox.", to=to),
            "Send it from there, or delete it and run 'comeback sync'.",
        )
    return delivery, stored.letter


def approve(home: Home, number: int, now: datetime, revision: int | None = None, typed: str = "") -> Delivery:
    """Freeze and approve the letter of this number. `revision` is the one the person was shown; another one is refused. `typed`: see
    `refuse_untyped`.

    It may leave at the earliest when its step is no longer held, and within working hours.
    """
    shown = offer(home, number, Marks.new(now))
    if revision not in {None, shown.delivery.revision}:
        raise _changed(number)
    refuse_untyped(shown, typed)
    return _approved(home, shown, now)


def offer(home: Home, number: int, marks: Marks) -> Offer:
    """The letter of this number with its envelope, its exact bytes and its earliest moment, to be looked at. See `to_approve`."""
    delivery, letter = to_approve(home, number)
    writer = sender(home)
    step = _step(home, delivery, marks.at)
    held = [one for one in (step.hold_until, marks.hold) if one]
    earliest = first_leave(marks.at, max(held, default=None), home.seeker)
    frozen = freeze(letter, writer, earliest.astimezone(home.seeker.zone), marks.new_id, marks.token)
    pause = doubts(home, delivery.application, frozen.envelope.recipients[0])
    return Offer(delivery, letter, frozen, earliest, marks, step, pause)


def accept(home: Home, number: int, marks: Marks, digest: str, now: datetime, typed: str = "") -> Delivery:
    """Approve what was shown as `offer` with these marks: the very same envelope and bytes, or nothing (ComebackError). `typed`: see
    `refuse_untyped`."""
    shown = offer(home, number, marks)
    if shown.frozen.digest != digest or not timedelta(0) <= now - marks.at <= LOOKED_AT_FOR:
        raise _changed(number)
    refuse_untyped(shown, typed)
    return _approved(home, shown, now)


def refuse_untyped(shown: Offer, typed: str) -> None:
    """UsageError where the domain of the address imitates a known one and the person has not typed it, letter by letter."""
    domain = shown.doubts.to_type
    if domain and typed.strip().lower() != domain:
        raise UsageError(
            Sentence("{domain} could be taken for another domain that you know, so it is to be typed.", domain=domain),
            "Nothing was approved. Read the address letter by letter; if you mean it, type its domain as it stands there.",
        )


def _approved(home: Home, shown: Offer, now: datetime) -> Delivery:
    number, revision = shown.delivery.id, shown.delivery.revision
    approval = approvals.Approval(number, revision, shown.frozen, home.seeker.email, now, shown.earliest)
    if not approvals.approve(home.seeker_id, approval):
        raise _changed(number)
    return outbox.delivery(home.seeker_id, number)


def withdraw(home: Home, number: int, now: datetime) -> Delivery:
    """Take an approval back; the letter is a draft again."""
    delivery = outbox.delivery(home.seeker_id, number)
    if not approvals.withdraw(home.seeker_id, number, now):
        raise UsageError(
            Sentence("Letter {number} is not waiting to leave: it is {state}.", number=number, state=Sentence(delivery.state)),
            "'comeback outbox' shows how far each is.",
        )
    return outbox.delivery(home.seeker_id, number)


def _step(home: Home, delivery: Delivery, now: datetime) -> Step:
    """The application's step as it is now: what holds it holds the letter."""
    application = next(one for one in applications(home) if one.number == delivery.application)
    return decide(application, home.seeker, now)


def _changed(number: int) -> ComebackError:
    return ComebackError(
        Sentence("Letter {number} is not what you were shown any more.", number=number), "Nothing was approved. Look at it again."
    )
