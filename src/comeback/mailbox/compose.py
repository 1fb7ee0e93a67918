"""From what the walker found to a `Message`: decoded headers, the text in its parts, invites, marks. What it means is not decided here."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from comeback.domain.message import Address, Invite, Message, Place
from comeback.mailbox.body import body
from comeback.mailbox.headers import addresses, date, decoded, message_ids
from comeback.mailbox.history import split
from comeback.mailbox.marks import marks
from comeback.mailbox.parsed import Headers, Parsed
from comeback.mailbox.visible import one_line

_SUBJECT_CAP = 1_000
_LABELS_CAP = 4_000
_LABEL = re.compile(r'"([^"]*)"|([^",]+)')
_NAME_CAP = 255
_MOST_ATTACHMENTS = 200
_AHEAD = timedelta(days=2)
"""A mail dated further than this behind its own arrival has a clock that is wrong."""
_NOBODY = Address("", "")


def compose(parsed: Parsed, identity: str, place: Place) -> Message:
    """The message. Total: broken fields become empty ones, nothing raises. Pure: the same input gives the same message."""
    headers = parsed.headers
    sender = _sender(headers)
    reply_to = _people(headers, "reply-to")
    return Message(
        identity=identity,
        place=place,
        message_id=_id(headers, "message-id"),
        in_reply_to=_id(headers, "in-reply-to"),
        references=message_ids(headers.first("references")),
        subject=one_line(decoded(headers.first("subject"), _SUBJECT_CAP), _SUBJECT_CAP),
        sender=sender,
        reply_to=reply_to,
        to=_people(headers, "to"),
        cc=_people(headers, "cc"),
        date=_date(headers),
        words=split(body(parsed)),
        invites=_invites(parsed.calendars),
        marks=marks(parsed, sender, reply_to),
        labels=_labels(headers),
        attachments=tuple(one_line(name, _NAME_CAP) for name in parsed.attachments[:_MOST_ATTACHMENTS]),
    )


def _sender(headers: Headers) -> Address:
    """The first address of From; where that is missing, of Sender (RFC 5322 3.6.2)."""
    found = _people(headers, "from") or _people(headers, "sender")
    return found[0] if found else _NOBODY


def _people(headers: Headers, name: str) -> tuple[Address, ...]:
    """The addresses of all fields of that name, names without hidden signs, each address once."""
    found = (Address(one_line(one.name, _NAME_CAP), one.email) for field in headers.every(name) for one in addresses(field))
    return tuple(dict.fromkeys(found))


def _invites(calendars: tuple[str, ...]) -> tuple[Invite, ...]:
    if not calendars:
        return ()
    # Imported here because few mails have a calendar part, and its library takes a quarter of a second to load.
    from comeback.mailbox.calendar import invites

    return invites(calendars)


def _id(headers: Headers, name: str) -> str | None:
    return next(iter(message_ids(headers.first(name))), None)


def _date(headers: Headers) -> datetime | None:
    """The Date field; the topmost Received where it is missing, unreadable, or days after the arrival."""
    received = date(headers.first("received").rpartition(";")[2])
    written = date(headers.first("date"))
    if written is None or (received is not None and written - received > _AHEAD):
        return received
    return written


def _labels(headers: Headers) -> tuple[str, ...]:
    """X-Gmail-Labels of a Takeout archive: encoded words, split on commas, quoted where a comma is part of one."""
    text = one_line(decoded(headers.first("x-gmail-labels"), _LABELS_CAP), _LABELS_CAP)
    found = ((quoted or bare).strip() for quoted, bare in _LABEL.findall(text))
    return tuple(dict.fromkeys(label for label in found if label))
