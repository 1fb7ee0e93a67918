"""What the reader is not sure of, and the seeker's own word on a mail: a correction wins over every reader, now and later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Kind
from comeback.domain.message import Message
from comeback.domain.reading import BY_THE_SEEKER, Reading
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.byhand import new_id
from comeback.flows.home import Home
from comeback.flows.ledger import typed
from comeback.flows.linking import link
from comeback.ledger.arranging import let_go_before
from comeback.store import ledger, mails, readings

SHORTEST = 6
"""Hex digits of an identity that name a mail."""


def waiting(home: Home) -> list[tuple[Message, Reading]]:
    """The mails whose readings wait for the seeker, the newest first; none that was old when everything stale was let go of."""
    return readings.unsure(home.seeker_id, let_go_before(typed(home)))[::-1]


def count_waiting(home: Home) -> int:
    """How many there are."""
    return readings.count_unsure(home.seeker_id, let_go_before(typed(home)))


@dataclass(frozen=True, slots=True)
class Word:
    """What the seeker says of a mail; company and role None leave what the mail names."""

    kinds: tuple[Kind, ...]
    company: str | None = None
    role: str | None = None


def correct(home: Home, mail: str, word: Word, now: datetime, then: Callable[[Home], object] = link) -> tuple[Message, Reading]:
    """Keep the seeker's word on the mail that `mail` names, and make the ledger anew, or have `then` do so a little later.

    UsageError where no mail is meant, or several, or where it says that somebody else's mail was sent by the seeker.
    """
    # Loaded by who corrects: it brings the encoder, and the first page just counts what waits.
    from comeback.reading.reader import read_as

    message = the_mail(home, mail)
    if (word.kinds[0] is Kind.SENT) != message.is_from(home.me):
        raise UsageError("'sent' is for mail of your own, and only for that.", "Name another kind.")
    reading = read_as(message, home.me, home.seeker.name, word.kinds)
    company, role = reading.company if word.company is None else word.company, reading.role if word.role is None else word.role
    reading = replace(reading, company=company, role=role, reader=BY_THE_SEEKER)
    readings.correct(home.seeker_id, message.identity, reading, now)
    ledger.add_entry(home.seeker_id, Event(new_id(), EventKind.MAIL_JUDGED, now, about=(message.identity,)))
    then(home)
    return message, reading


def mail_and_reading(home: Home, identity: str) -> tuple[Message, Reading | None]:
    """One kept mail with what counts of it."""
    message = the_mail(home, identity)
    return message, readings.of(home.seeker_id, message.identity)


def the_mail(home: Home, word: str) -> Message:
    """The kept mail with this Message-ID (with or without its brackets) or whose identity begins so."""
    found = mails.named(home.seeker_id, word.strip(), SHORTEST)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            Sentence("{word!r} means {count} mails.", word=word, count=len(found)),
            "Give more digits, as 'comeback review --json' shows them.",
        )
    raise UsageError(
        Sentence("There is no kept mail {word!r}.", word=word), "'comeback review' names those that wait; a Message-ID names any other."
    )
