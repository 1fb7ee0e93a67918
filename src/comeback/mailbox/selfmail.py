"""A notice as a mail to oneself: exact bytes to the mailbox's own address and to nobody else, marked as made by a program (RFC 3834)."""

from __future__ import annotations

from datetime import datetime

from comeback.domain.delivery import Envelope, Frozen
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.mailbox.draft import composed
from comeback.mailbox.frozen import address_of
from comeback.mailbox.wireform import fit


def to_oneself(address: str, title: str, text: str, at: datetime, new_id: str) -> Frozen:
    """The mail; ComebackError where the address is none that an envelope can take. `new_id`: random words, never used before."""
    me = address_of(address)
    mail = composed(Letter(LetterKind.NONE, me, title, text), Address("Comeback", me), at)
    message_id = f"<{new_id}@{me.rpartition('@')[2]}>"
    mail["Message-ID"] = message_id
    mail["X-Ledger-Token"] = new_id
    mail["Auto-Submitted"] = "auto-generated"
    return Frozen(Envelope(me, (me,)), fit(mail.as_bytes()), message_id, new_id)
