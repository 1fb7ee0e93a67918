"""Opening a folder that was read before, and hearing in the same answer what came since (QRESYNC, RFC 7162, 3.2.5).

Only mails above the last that was read are asked for, so that fifty thousand changed flags cost nothing. What the server names is believed
as far as its own numbers agree with it; otherwise, and at servers that cannot do this, the caller searches.
"""

from __future__ import annotations

from dataclasses import dataclass

from comeback.mailbox.imap.fetching import uid_of
from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.standing import Standing, examine, opened
from comeback.mailbox.imap.syntax import Untagged, name_of
from comeback.mailbox.imap.words import RANGE_CAP


@dataclass(frozen=True, slots=True)
class Reopened:
    """How the folder stands now, and the UIDs above the last one read, ascending; None where they must be searched for."""

    standing: Standing
    came: tuple[int, ...] | None = None


def reopened(session: Session, name: str, before: Standing | None, last: int) -> Reopened:
    """Open the folder, read up to the UID `last` when it stood as `before`; for reading only, and always anew, as `examine`."""
    able = enabled(session)  # before any folder is open, or never (RFC 5161, 3.1)
    if before is None or not (able and before.uidvalidity and before.modseq) or last + 1 >= RANGE_CAP:
        return Reopened(examine(session, name))
    above = f"{last + 1}:{RANGE_CAP - 1}"
    now, answer = opened(session, name, f"(QRESYNC ({before.uidvalidity} {before.modseq} {above}))")
    came = tuple(sorted({uid for piece in answer for uid in _uids(piece) if uid > last}))
    return Reopened(now, came if _agrees(before, now, came) else None)


def enabled(session: Session) -> bool:
    """Whether the server will tell what came; asked once in a conversation."""
    if session.resyncs is None:
        session.resyncs = False
        if session.can("QRESYNC"):
            _, answer = session.run("ENABLE", "QRESYNC")
            session.resyncs = any(name_of(one) == "QRESYNC" for piece in answer if piece.name == "ENABLED" for one in piece.values)
    return session.resyncs


def _uids(piece: Untagged) -> list[int]:
    values = piece.values[0] if piece.name == "FETCH" and piece.values else None
    pairs = values if isinstance(values, list) else []
    return [uid_of(value) for key, value in zip(pairs[::2], pairs[1::2], strict=False) if name_of(key) == "UID"]


def _agrees(before: Standing, now: Standing, came: tuple[int, ...]) -> bool:
    """Whether a folder of these numbers may hold just these new mails: the same UIDs, changes counted, something new where UIDNEXT
    went up, and no more mails than there were with those that came."""
    if now.uidvalidity != before.uidvalidity or not now.modseq:
        return False
    return (bool(came) or now.uidnext == before.uidnext) and now.messages <= before.messages + len(came)
