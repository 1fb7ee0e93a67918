"""From a path to messages: source, identity, a glance, and the whole mail where it is wanted. What a mail means is not decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from comeback.domain.message import Glance, Message, Passed, Quarantined
from comeback.errors import ComebackError
from comeback.mailbox.buffer import whole
from comeback.mailbox.compose import compose
from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.glance import glance
from comeback.mailbox.headers import message_ids
from comeback.mailbox.identity import identity_from
from comeback.mailbox.mboxfile import kept_as
from comeback.mailbox.parsed import Headers
from comeback.mailbox.raw import Raw
from comeback.mailbox.sources import raw_mails
from comeback.mailbox.walker import walk_from

Wants: TypeAlias = Callable[[Glance], bool]
Known: TypeAlias = Callable[[str], bool]
Again: TypeAlias = Callable[[Passed], None]
Read: TypeAlias = Message | Passed | Quarantined

_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (RecursionError, "Its parts are nested too deep to be read."),
    (MemoryError, "There was not enough memory to read it."),
    (OSError, "Its file could not be read to the end."),
    (Exception, "It is broken in a way that could not be read."),
)
"""What is said of a mail that stopped its own reading; the first that fits."""


def messages(path: Path, wants: Wants | None = None, known: Known | None = None, again: Again | None = None) -> Iterator[Read]:
    """The mails below `path`, in order and one at a time.

    1. A mail whose identity is `known` is left out: it has been read before. `again`, where given, is told its place and thread.
    2. One that `wants` does not ask for at a glance is Passed; without `wants` every one is asked for.
    3. One that cannot be read is Quarantined, and the rest goes on.

    Raises UsageError and ComebackError as `raw_mails` does, and whatever `wants`, `known` and `again` raise.
    """
    for found in raw_mails(path):
        one = found if isinstance(found, Quarantined) else read_one(found, wants, known, again)
        if one is not None:
            yield one


def read_one(raw: Raw, wants: Wants | None = None, known: Known | None = None, again: Again | None = None) -> Read | None:
    """One mail of a source; None where it is known. Never fails for what is in the mail."""
    identity = ""
    try:
        data = whole(raw.data)
        head = head_of_mail(data)
        identity = kept_as(head, identity_from(data, head))
    except Exception as error:  # noqa: BLE001 - one mail must not stop those behind it
        return _aside(raw, identity, error)
    if known is not None and known(identity):
        if again is not None:
            again(Passed(raw.place, identity, thread_of(head.headers)))
        return None
    try:
        parsed = walk_from(data, head, brief=wants is not None)
        seen = None if wants is None else glance(parsed)
    except Exception as error:  # noqa: BLE001 - as above
        return _aside(raw, identity, error)
    if wants is not None and seen is not None and not wants(seen):
        return Passed(raw.place, identity, thread_of(parsed.headers))
    try:
        parsed = parsed if wants is None else walk_from(data, head)
        return compose(parsed, identity, raw.place)
    except Exception as error:  # noqa: BLE001 - as above
        return _aside(raw, identity, error)


def thread_of(headers: Headers) -> tuple[str, ...]:
    """The ids of the mail and of those it answers; they link a thread."""
    fields = (headers.first(name) for name in ("message-id", "in-reply-to", "references"))
    return tuple(dict.fromkeys(name for field in fields for name in message_ids(field)))


def _aside(raw: Raw, identity: str, error: Exception) -> Quarantined:
    if isinstance(error, ComebackError):
        return Quarantined(raw.place, error.problem, identity)
    return Quarantined(raw.place, next(said for kind, said in _REASONS if isinstance(error, kind)), identity)
