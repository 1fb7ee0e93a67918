"""Last resorts for a mail in which nothing was found: its bytes mended for a second walk, or the standard library."""

from __future__ import annotations

import email
import email.message
import email.policy
from dataclasses import replace

from comeback.mailbox.buffer import Buffer, taken
from comeback.mailbox.charset import text_of
from comeback.mailbox.parsed import Parsed

MEND_CAP = 4 << 20
"""Bytes of a larger mail that are mended; the rest is not looked at."""
STDLIB_CAP = 64 * 1024
"""Only mails up to this size: the standard library takes time and memory out of proportion on hostile ones."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def is_wide(data: Buffer) -> bool:
    """Whether the mail begins with the mark of UTF-16."""
    return taken(data, 0, 2) in _UTF_16


def mended(data: Buffer) -> bytes | None:
    """The mail in UTF-8 with line feeds, where it came in UTF-16 or with line ends of old Macs; None where neither is so."""
    raw = taken(data, 0, min(len(data), MEND_CAP))
    if raw[:2] in _UTF_16:
        raw = text_of(raw, "utf-16").encode("utf-8", "replace")
    elif b"\r" not in raw.replace(b"\r\n", b""):
        return None
    return raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def read_by_stdlib(data: Buffer, parsed: Parsed) -> Parsed:
    """`parsed` with the text that the standard library finds, if it finds any; never fails. compat32 only: the newer policies hang."""
    if len(data) > STDLIB_CAP:
        return parsed
    try:
        found = email.message_from_bytes(taken(data, 0, len(data)), policy=email.policy.compat32)
        texts = [_text(part) for part in found.walk() if part.get_content_type() == "text/plain"]
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError):
        return parsed
    # Whatever the library takes for the text, our line ends are \n.
    return replace(parsed, plain="\n".join(texts).replace("\r\n", "\n").replace("\r", "\n"))


def _text(part: email.message.Message) -> str:
    payload = part.get_payload(decode=True)
    return text_of(payload, part.get_content_charset("")) if isinstance(payload, bytes) else ""
