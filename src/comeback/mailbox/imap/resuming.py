"""Where reading a folder goes on, from what was kept and what the server says now. Decides, and does no I/O.

UIDs mean something only within one UIDVALIDITY (RFC 3501, 2.3.1.1), which may change up or down; and servers have been seen that give
known UIDs to other mails without changing it. In doubt the folder is read from its beginning: mails are known by their content, so that
nothing is taken twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from comeback.mailbox.imap.standing import Standing

MARKS = 20
"""Mails by which a folder is known again."""
Mark = tuple[int, str]


class Going(Enum):
    """What to do with a folder: nothing, go on above the last UID, or begin anew."""

    NOTHING = "nothing"
    ON = "on"
    ANEW = "anew"


def going(before: Standing | None, now: Standing) -> Going:
    """What the numbers alone say; `before` is how the folder stood when it was last read to its end, None where it never was."""
    if before is not None and before == now and now.uidvalidity and now.uidnext:
        return Going.NOTHING
    if before is None or not now.uidvalidity or now.uidvalidity != before.uidvalidity:
        return Going.ANEW
    return Going.ANEW if now.uidnext and now.uidnext < before.uidnext else Going.ON


def same_mails(marks: Iterable[Mark], found: Iterable[Mark]) -> bool:
    """Whether every marked UID that is still there is still the same mail."""
    known = dict(marks)
    return all(known[uid] == head for uid, head in found if uid in known)


def newest_marks(marks: Iterable[Mark], more: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks of the highest UIDs."""
    return tuple(sorted({**dict(marks), **dict(more)}.items())[-MARKS:])
