"""Fetching mail without marking it read (BODY.PEEK): heads with their structure, pieces of parts, and beginnings of whole mails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comeback.mailbox.identity import WRITTEN
from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.structure import Part, parts
from comeback.mailbox.imap.syntax import Garbled, Untagged, Value, name_of, number_of, text_of
from comeback.mailbox.imap.words import RANGE_CAP, Text, Uids, Word

SEARCH_LINE = 32 << 20
"""Bytes of a list of UIDs: three million of them."""
_HEAD = f"BODY.PEEK[HEADER.FIELDS ({' '.join(name.upper() for name in WRITTEN)})]"


@dataclass(frozen=True, slots=True)
class Headline:
    """What is known of a mail before its words: UID, size in bytes, the fields a writer makes, and its parts."""

    uid: int
    size: int
    head: bytes
    parts: tuple[Part, ...]


def uids_above(session: Session, last: int) -> list[int]:
    """The UIDs above `last` in the open folder, ascending. (`n:*` names the last mail even where it lies below n.)"""
    return [one for one in searched(session, "UID", f"{last + 1}:*") if one > last]


def uids_of(session: Session, message_id: str) -> list[int]:
    """The UIDs of mails whose Message-ID contains these words (HEADER is a search for a part): the caller compares exactly."""
    return searched(session, "HEADER", "Message-ID", Text(message_id.encode("ascii", "replace")))


def uid_of(value: Value) -> int:
    """A UID, or Garbled: it has 32 bits (RFC 3501, 2.3.1.1)."""
    uid = number_of(value)
    if not 0 < uid < RANGE_CAP:
        raise Garbled(b"UID %d" % uid)
    return uid


def searched(session: Session, *words: Word) -> list[int]:
    """Ascending, each once. What follows the numbers (RFC 7162 adds a list) is passed over."""
    _, answer = session.run("UID", "SEARCH", *words, line=SEARCH_LINE)
    found = (one for piece in answer if piece.name == "SEARCH" for one in piece.values)
    return sorted({uid_of(one) for one in found if isinstance(one, bytes)})


def headlines(session: Session, uids: Sequence[int]) -> Iterator[Headline]:
    """The heads of these mails, in whatever order the server has; what was deleted meanwhile is left out."""
    for found in _fetched(session, uids, f"(UID RFC822.SIZE BODYSTRUCTURE {_HEAD})"):
        head = next((text_of(value) for key, value in found.items() if key.startswith("BODY[HEADER")), b"")
        yield Headline(number_of(found["UID"]), _size(found.get("RFC822.SIZE")), head, parts(found.get("BODYSTRUCTURE")))


def pieces(session: Session, uids: Sequence[int], section: str, length: int) -> Iterator[tuple[int, bytes]]:
    """The first `length` bytes of a section of these mails: a part's number, or nothing for the whole mail."""
    asked = f"(UID BODY.PEEK[{section}]<0.{length}>)"
    for found in _fetched(session, uids, asked):
        yield number_of(found["UID"]), next((text_of(value) for key, value in found.items() if key.startswith("BODY[")), b"")[:length]


def _fetched(session: Session, uids: Sequence[int], asked: str) -> Iterator[dict[str, Value]]:
    """What the server says of the mails that were asked for; what it says of others is passed over."""
    wanted = set(uids)
    if not wanted:
        return
    for piece in session.stream("UID", "FETCH", Uids(uids), asked):
        found = _facts(piece)
        uid = found.get("UID")
        if isinstance(uid, bytes) and uid.isdigit() and int(uid) in wanted and any(key.startswith("BODY[") for key in found):
            wanted.discard(int(uid))
            yield found


def _facts(piece: Untagged) -> dict[str, Value]:
    values = piece.values[0] if piece.name == "FETCH" and piece.values else None
    if not isinstance(values, list):
        return {}
    return {name_of(key): value for key, value in zip(values[::2], values[1::2], strict=False)}


def _size(value: Value) -> int:
    return int(value) if isinstance(value, bytes) and value.isdigit() and len(value) < 12 else 0
