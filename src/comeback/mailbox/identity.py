"""Which mail it is: a hash over what its writer made of it, equal by whatever road it came.

Message-ID alone is no identity: anybody can copy one. Canonical content, in this order:
1. the fields of `WRITTEN` in that order, unfolded, white space as one space; what servers, mailboxes and mail programs add on the road
   is left out;
2. the first `WORDS` bytes of the body without carriage returns and without the `>` that mbox files put before `From ` at the beginning
   of a line; line feeds at the end do not count. The rest is not needed to tell mails apart, and a server need not send it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from comeback.mailbox.buffer import CHUNK, Buffer, chunks, whole
from comeback.mailbox.fields import Head, head_of_mail

WRITTEN = (
    "message-id",
    "date",
    "from",
    "sender",
    "reply-to",
    "to",
    "cc",
    "subject",
    "in-reply-to",
    "references",
    "content-type",
    "content-transfer-encoding",
)
"""The fields a writer's program makes and no road changes. Received, Return-Path, DKIM-Signature, ARC, Authentication-Results, X-Gmail,
X-Mozilla, Status, Content-Length, List and Bcc fields and all others come, go or differ by road."""
WORDS = 8 * 1024
"""Canonical bytes of the body that count."""
_FEED = 0x0A
_MARGIN = 200
"""More than a quoted `From ` takes, so that none is cut in the middle of what counts."""
_QUOTED_FROM = re.compile(rb"^>{1,100}(?=From )", re.MULTILINE)
"""All four habits of mbox files add no more than this; a body that had it from its writer loses it on every road alike."""


def identity(data: Buffer) -> str:
    """64 hex digits (BLAKE2b, 256 bits). One pass; memory does not grow with the mail."""
    data = whole(data)
    return identity_from(data, head_of_mail(data))


def identity_from(data: Buffer, head: Head) -> str:
    """As `identity`, for a mail whose head is split already."""
    digest = hashlib.blake2b(_fields(head), digest_size=32)
    digest.update(_without_feeds(memoryview(_beginning(data, head.body))))
    return digest.hexdigest()


def identity_of_head(head: Head, size: int) -> str:
    """Stands for a mail of which no more than its head and its size in bytes is known; never equal to a whole mail's identity."""
    digest = hashlib.blake2b(_fields(head), digest_size=32, person=b"head alone")
    digest.update(b"%d" % size)
    return digest.hexdigest()


def reaches(data: bytes, start: int) -> bool:
    """Whether the identity of a mail can be told from these first bytes of it, whatever follows; its body begins at `start`."""
    return len(_canonical(data[start:])) >= WORDS + _MARGIN


def _beginning(data: Buffer, start: int) -> bytes:
    """What counts of the canonical body."""
    first = bytes(data[start : start + 4 * WORDS])
    canonical = _canonical(first)
    if len(first) < 4 * WORDS or len(canonical) >= WORDS + _MARGIN:
        return canonical[:WORDS]
    held = b""
    for lines in _whole_lines(chunks(data, start)):
        held += lines
        if len(held) >= WORDS:
            break
    return held[:WORDS]


def _fields(head: Head) -> bytes:
    written = sorted((_ORDER[name], " ".join(value.split())) for name, value in head.headers.fields if name in _ORDER)
    return "\n".join(f"{WRITTEN[place]}:{value}" for place, value in written).encode("utf-8", "replace") + b"\n\n"


_ORDER = {name: place for place, name in enumerate(WRITTEN)}


def _canonical(body: bytes) -> bytes:
    if b"\r" in body:
        body = body.translate(None, b"\r")
    return _QUOTED_FROM.sub(b"", body) if b">From " in body else body


def _without_feeds(body: memoryview) -> memoryview:
    """The body without the line feeds at its end."""
    end = len(body)
    while end and body[end - 1] == _FEED:
        end -= 1
    return body[:end]


def _whole_lines(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The canonical body in pieces that begin at the beginning of a line, or in the middle of one that is longer than a chunk."""
    rest, middle = b"", False
    for piece in pieces:
        held = rest + piece.translate(None, b"\r")
        cut = held.rfind(b"\n") + 1
        if not cut and len(held) > CHUNK:
            yield held if middle else _canonical(held)
            rest, middle = b"", True
            continue
        yield _first_line_kept(held[:cut], middle=middle)
        rest, middle = held[cut:], middle and not cut
    yield _first_line_kept(rest, middle=middle)


def _first_line_kept(lines: bytes, *, middle: bool) -> bytes:
    """Canonical lines, the first of which is the end of a longer one where `middle` says so."""
    if not middle:
        return _canonical(lines)
    end = lines.find(b"\n") + 1 or len(lines)
    return lines[:end] + _canonical(lines[end:])
