"""One mail, many roads: how it looks after each mailbox format had it. Our own writers, so that the readers are not their own judges."""

from __future__ import annotations

import re
from collections.abc import Callable

SEPARATOR = b"From ida@quarrylane.example Fri Apr  3 10:00:00 2026\n"
_FROM = re.compile(rb"^From ", re.MULTILINE)
_ANY_FROM = re.compile(rb"^(>*From )", re.MULTILINE)


def lf(mail: bytes) -> bytes:
    """As Maildir keeps it."""
    return mail.replace(b"\r\n", b"\n")


def crlf(mail: bytes) -> bytes:
    """As IMAP gives it."""
    return lf(mail).replace(b"\n", b"\r\n")


def _ended(mail: bytes) -> bytes:
    return mail if mail.endswith(b"\n") else mail + b"\n"


def _split(mail: bytes) -> tuple[bytes, bytes]:
    head, _, body = lf(mail).partition(b"\n\n")
    return head + b"\n\n", body


def mboxo(mail: bytes) -> bytes:
    """`From ` is quoted, `>From ` is not: what was quoted cannot be told from what was written."""
    head, body = _split(mail)
    return SEPARATOR + _ended(head + _FROM.sub(b">From ", body)) + b"\n"


def mboxrd(mail: bytes) -> bytes:
    """`From ` gets one more mark, however many it has."""
    head, body = _split(mail)
    return SEPARATOR + _ended(head + _ANY_FROM.sub(rb">\1", body)) + b"\n"


def mboxcl(mail: bytes) -> bytes:
    """As mboxo, with a length."""
    head, body = _split(mail)
    body = _ended(_FROM.sub(b">From ", body))
    return SEPARATOR + head[:-1] + b"Content-Length: %d\n\n" % len(body) + body + b"\n"


def mboxcl2(mail: bytes) -> bytes:
    """A length, and nothing quoted."""
    head, body = _split(mail)
    body = _ended(body)
    return SEPARATOR + head[:-1] + b"Content-Length: %d\n\n" % len(body) + body + b"\n"


def mbox_crlf(mail: bytes) -> bytes:
    """As Takeout writes it."""
    return crlf(mboxrd(mail))


HABITS: dict[str, Callable[[bytes], bytes]] = {
    "mboxo": mboxo,
    "mboxrd": mboxrd,
    "mboxcl": mboxcl,
    "mboxcl2": mboxcl2,
    "mboxrd with CRLF": mbox_crlf,
}


def with_trace(mail: bytes) -> bytes:
    """What servers and mail programs put before a mail."""
    trace = (
        b"Return-Path: <bounce@quarry.example>\nDelivered-To: sam@lanternpost.example\nReceived: from mx.example by in.example;\n\t"
        b"Fri, 3 Apr 2026 10:00:01 +0000\nAuthentication-Results: in.example; dmarc=pass\nARC-Seal: i=1; a=rsa\nX-GM-THRID: 17\n"
        b"X-Gmail-Labels: Inbox,Opened\nX-Mozilla-Status: 0001\nStatus: RO\nX-Keywords: later\nX-UID: 9\nLines: 4\n"
    )
    return trace + mail
