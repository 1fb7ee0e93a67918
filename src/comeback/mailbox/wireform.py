"""Whether bytes are fit for the wire as they are, and the dots that SMTP adds to them on the way (RFC 5321, 4.5.2). Nothing is mended here.

A letter that is not fit is never sent: a lone CR or LF before a dot could make one mail two (SMTP smuggling), and a header that nobody
meant could name another reader.
"""

from __future__ import annotations

import re

LONGEST_LINE = 998
"""RFC 5322, 2.1.1, without the CRLF."""
HEADERS = frozenset(
    {
        b"from",
        b"to",
        b"subject",
        b"date",
        b"message-id",
        b"in-reply-to",
        b"references",
        b"x-ledger-token",
        b"auto-submitted",
        b"mime-version",
        b"content-type",
        b"content-transfer-encoding",
    }
)
"""Each at most once. No Cc, Bcc, Reply-To, Sender or Resent field: nobody but the one reader gets a letter."""
NEEDED = frozenset({b"from", b"to", b"date", b"message-id", b"x-ledger-token"})
_LONE = re.compile(rb"\r(?!\n)|(?<!\r)\n|\0")
_FIELD = re.compile(rb"([!-9;-~]+):[ \t]?[\t -\xff]*", re.DOTALL)


def fit(raw: bytes) -> bytes:
    """The bytes themselves, where they are fit to be frozen; ValueError with a plain reason where they are not."""
    if not raw.endswith(b"\r\n"):
        raise ValueError("its last line does not end")
    if _LONE.search(raw):
        raise ValueError("it has line ends that are none, or a NUL")
    if any(len(line) > LONGEST_LINE for line in raw.split(b"\r\n")):
        raise ValueError("it has a line that is too long")
    head, blank, _ = raw.partition(b"\r\n\r\n")
    if not blank:
        raise ValueError("its head has no end")
    if not raw.isascii():
        raise ValueError("it has bytes that not every server takes")
    names = [_name(line) for line in re.split(rb"\r\n(?![ \t])", head)]
    if len(set(names)) != len(names) or not NEEDED <= set(names) <= HEADERS:
        raise ValueError("its head has fields that nobody meant")
    return raw


def stuffed(raw: bytes) -> bytes:
    """As the body of DATA, without the final dot: a dot that begins a line is doubled. ValueError as `fit`."""
    fit(raw)
    return (b"." if raw.startswith(b".") else b"") + raw.replace(b"\r\n.", b"\r\n..")


def _name(field: bytes) -> bytes:
    found = _FIELD.fullmatch(re.sub(rb"\r\n(?=[ \t])", b"", field))
    if found is None:
        raise ValueError("its head has a line that is no field")
    return found[1].lower()
