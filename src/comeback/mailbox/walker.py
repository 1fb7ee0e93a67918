"""Our own lazy walk over the bytes of a mail: parts by offsets, caps before decoding, and only what a person may have written is decoded.

What the texts mean, where history and signature begin, and how HTML becomes text, is not known here.
"""

from __future__ import annotations

from comeback.errors import ComebackError
from comeback.mailbox.buffer import Buffer, taken, whole
from comeback.mailbox.fields import Head, head_of_mail, is_mail
from comeback.mailbox.mending import is_wide, mended, read_by_stdlib
from comeback.mailbox.parsed import Parsed
from comeback.mailbox.parts import Parts


class Unreadable(ComebackError):  # noqa: N818 - the name is the fact
    """Bytes that are no mail. `problem` says why, in words a person understands; the source sets it aside with its place."""


def walk(data: Buffer) -> Parsed:
    """The mail taken apart; raises Unreadable where there is none. Time grows with its size, memory does not.

    1. The head is split, then the parts are followed by offsets, at most 1,000 of them and 30 deep.
    2. Where nothing at all was found, the bytes are mended (line ends of old Macs, UTF-16) and walked once more.
    3. Where still nothing was found, a small mail is given to the standard library.
    """
    data = whole(data)
    return walk_from(data, head_of_mail(data))


def walk_from(data: Buffer, head: Head, *, brief: bool = False) -> Parsed:
    """As `walk`, for a mail whose head is split already. A brief walk is enough for a glance, not for a message: it may lack the HTML."""
    first = _walked(data, head, brief=brief)
    if first is not None and not first.empty:
        return first.parsed(head)
    other = mended(data)
    if other is not None:
        data, head = other, head_of_mail(other)
        first = _walked(data, head)
    if first is None:
        raise Unreadable(_why(data))
    parsed = first.parsed(head)
    return read_by_stdlib(data, parsed) if first.empty and head.body < len(data) else parsed


def _walked(data: Buffer, head: Head, *, brief: bool = False) -> Parts | None:
    """The parts, or None where the head is not that of a mail."""
    if not is_mail(head.headers) or is_wide(data):
        return None
    parts = Parts(data, brief=brief)
    parts.walk(head)
    return parts


def _why(data: Buffer) -> str:
    if not taken(data, 0, 64 * 1024).strip(b" \t\r\n\0"):
        return "It is empty."
    return "It is no mail: no sender, date, subject or other field of a mail stands at its beginning."
