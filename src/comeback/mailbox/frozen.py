"""A letter frozen for sending: the exact bytes and the envelope that a person approves. See `draft` for the words' own form."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from comeback.domain.delivery import Envelope, Frozen
from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.mailbox.draft import composed
from comeback.mailbox.smtp.address import mailbox_of
from comeback.mailbox.wireform import fit

MEND = Sentence("Correct it and compose the letter again.")


def freeze(letter: Letter, sender: Address, at: datetime, new_id: str, token: str) -> Frozen:
    """The bytes of the letter as they will leave, dated `at`. `new_id` and `token` are random words, never used before.

    ComebackError where the letter has no reader, an address that no envelope can take, or would not be fit for the wire.
    """
    me, to = address_of(sender.email), address_of(letter.to or "")
    mail = composed(replace(letter, to=to), Address(sender.name, me), at)
    message_id = f"<{new_id}@{me.rpartition('@')[2]}>"
    mail["Message-ID"] = message_id
    mail["X-Ledger-Token"] = token
    try:
        raw = fit(mail.as_bytes())
    except ValueError as reason:
        raise ComebackError(
            Sentence("This letter cannot be sent as it is: {reason}.", reason=reason), "Change its words or its subject."
        ) from None
    return Frozen(Envelope(me, (to,)), raw, message_id, token)


def address_of(text: str) -> str:
    """The address as an envelope takes it; ComebackError where it is none."""
    try:
        return mailbox_of(text)
    except ValueError as reason:
        raise ComebackError(Sentence("No letter can go to or from {text!r}: {reason}.", text=text, reason=reason), MEND) from None
