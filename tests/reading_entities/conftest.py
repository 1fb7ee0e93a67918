"""A mail for the finders, from the few things that matter to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from email.utils import parseaddr
from zoneinfo import ZoneInfo

import pytest

from comeback.domain.kinds import Kind
from comeback.domain.message import Address, Invite, Marks, Message, Place, Words
from comeback.reading.entities import Entities, entities
from comeback.reading.learned.spans import NOTHING, Named

TUESDAY = datetime(2026, 3, 10, 11, 0, tzinfo=ZoneInfo("Europe/London"))
ME = "seeker@home.example"
Ask = Callable[..., Entities]


def address(written: str) -> Address:
    name, email = parseaddr(written)
    return Address(name, email.lower())


@pytest.fixture
def ask() -> Ask:
    """What a mail names, given sender, subject, words, main kind, language and whatever else matters."""

    def asked(
        sender: str = "Ana Pell <ana.pell@kestrelpumps.example>",
        subject: str = "",
        words: str = "",
        kind: Kind = Kind.REJECTION,
        language: str = "en",
        *,
        to: str = f"Sam Seeker <{ME}>",
        cc: str = "",
        quoted: str = "",
        signature: str = "",
        disclaimer: str = "",
        invites: tuple[Invite, ...] = (),
        unattended: bool = False,
        heard: Named = NOTHING,
    ) -> Entities:
        message = Message(
            identity="0" * 64,
            place=Place("test"),
            subject=subject,
            sender=address(sender),
            to=(address(to),),
            cc=tuple(address(one) for one in cc.split(";") if one),
            date=TUESDAY,
            words=Words(words, quoted, signature, disclaimer),
            invites=invites,
            marks=Marks(unattended=unattended),
        )
        return entities(message, (kind,), language, frozenset({ME}), heard)

    return asked
