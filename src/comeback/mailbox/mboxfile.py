"""Kept mails as an mbox that any mail program opens (RFC 4155, quoted as mboxrd). Reading one is done in `mbox`.

What is kept of a mail are its words and the fields below; attachments and layout stay where the mail lay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.charset import QP, Charset
from email.header import Header
from email.message import Message as Mail
from email.utils import format_datetime, quote

from comeback.domain.message import Address, Message
from comeback.mailbox.draft import plain
from comeback.mailbox.fields import Head
from comeback.mailbox.identity import identity

MARK = "x-comeback-kept"
"""The field that names the mail which was kept, so that what was taken out and comes in again adds nothing."""
_MARK = re.compile(r"([0-9a-f]{64}) ([0-9a-f]{64})")
_FROM = re.compile(rb"^(>*From )", re.MULTILINE)
_HALVES = re.compile("[\ud800-\udfff]")
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
LINE = 76


def mbox_entry(message: Message) -> bytes:
    """One mail with its separator before it and an empty line behind it."""
    when = (message.date or _BEGINNING).astimezone(UTC)
    sender = re.sub(r"[^!-~]", "", message.sender.email) or "unknown"
    mail = _mail(message).as_bytes().replace(b"\r\n", b"\n")
    marked = b"%s: %s %s\n%s" % (MARK.encode(), message.identity.encode(), identity(mail).encode(), mail)
    body = _FROM.sub(rb">\1", marked)
    return b"From %s %s\n%s\n\n" % (sender.encode(), when.strftime("%a %b %d %H:%M:%S %Y").encode(), body.rstrip(b"\n"))


def kept_as(head: Head, found: str) -> str:
    """The identity of a mail whose own is `found`: of one that was written here, that of the mail it was written from.

    The mark also names what the written mail itself is. So a mail that was changed since, or that carries the mark of another one, counts
    as what it is.
    """
    mark = _MARK.fullmatch(head.headers.first(MARK).strip())
    return mark[1] if mark and mark[2] == found else found


def _mail(message: Message) -> Mail:
    mail = Mail()
    for name, value in _fields(message):
        if value:
            mail.add_header(name, value if value.isascii() else Header(value, "utf-8", header_name=name, maxlinelen=LINE).encode())
    charset = Charset("utf-8")
    charset.body_encoding = QP
    mail.set_payload(_HALVES.sub("\ufffd", _text(message)), charset)
    return mail


def _fields(message: Message) -> Iterator[tuple[str, str]]:
    """Values of a mail come from anybody: control characters are taken out, so that none makes another field."""
    yield "From", _address(message.sender)
    yield "To", ", ".join(map(_address, message.to))
    yield "Cc", ", ".join(map(_address, message.cc))
    yield "Reply-To", ", ".join(map(_address, message.reply_to))
    yield "Subject", plain(message.subject)
    yield "Date", format_datetime(message.date) if message.date else ""
    yield "Message-ID", plain(message.message_id or "")
    yield "In-Reply-To", plain(message.in_reply_to or "")
    yield "References", plain(" ".join(message.references))


def _address(one: Address) -> str:
    name, email = plain(one.name), plain(one.email)
    return f'"{quote(name)}" <{email}>' if name else email


def _text(message: Message) -> str:
    words = message.words
    signature = f"-- \n{words.signature}" if words.signature and not words.signature.startswith("--") else words.signature
    return "\n\n".join(part for part in (words.new, words.quoted, signature, words.disclaimer) if part.strip())
