"""Members of archives as streams that are measured while they are read. How an archive is laid out is the work of its own module."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from zipfile import BadZipFile

from comeback.domain.message import Place, Quarantined
from comeback.domain.sentence import Sentence
from comeback.mailbox.buffer import CHUNK
from comeback.mailbox.encodedwords import one_line
from comeback.mailbox.fields import looks_like_mail
from comeback.mailbox.mbox import TOO_LONG, is_mbox, mails_on
from comeback.mailbox.raw import Found, Raw
from comeback.mailbox.tape import HOLD, StreamTape

RATIO = 100
"""Bytes that one packed byte may become; mail stays far below it."""
FREE = CHUNK
"""Bytes that are let through before the ratio counts."""
MEMBERS = 100_000
"""Members of one archive; the rest is left out."""
BOMB = "It unpacks to more than a hundred times its size, as no mail does; it was not read further."
DAMAGED = Sentence("The archive is damaged or ends too early; what stands before was read. Download it once more.")
LOCKED = "It is locked with a password: unpack it first."
TOO_MANY = "The archive has more than 100,000 members; the rest was not read."
_OPENING = 4_096
_NAME_CAP = 500
_SUFFIXES = (".eml", ".mbox", ".mbx")


@dataclass(slots=True)
class Meter:
    """How much came out of one packed stream against what went in. It stops a bomb while it unpacks, not after."""

    packed: Callable[[], int]
    """Packed bytes taken so far, or in all."""
    out: int = 0

    def count(self, data: bytes) -> bool:
        """Whether these bytes are still within bounds."""
        self.out += len(data)
        return self.out <= FREE or self.out <= RATIO * self.packed()


@dataclass(slots=True)
class Member:
    """One file of an archive. Reading never raises: what stops it early is said in `damage`."""

    name: str
    source: Callable[[int], bytes]
    meters: tuple[Meter, ...] = ()
    damage: str = ""
    _peeked: bytes = field(default=b"")

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; none at the end and after damage."""
        if self._peeked:
            data, self._peeked = self._peeked[:size], self._peeked[size:]
            return data
        if self.damage:
            return b""
        try:
            data = self.source(size)
        except RuntimeError:
            self.damage = LOCKED
        except (zlib.error, EOFError, BadZipFile, OSError, ValueError, NotImplementedError):
            self.damage = DAMAGED
        else:
            within = [meter.count(data) for meter in self.meters]  # each must count, so no stopping at the first
            if all(within):
                return data
            self.damage = BOMB
        return b""

    def peek(self) -> bytes:
        """The first bytes, which will be read again."""
        while len(self._peeked) < _OPENING and (data := self._unpeeked()):
            self._peeked += data
        return self._peeked

    def _unpeeked(self) -> bytes:
        before, self._peeked = self._peeked, b""
        data = self.read(_OPENING)
        self._peeked = before
        return data


def is_safe(name: str) -> bool:
    """Whether a member's name is that of a file inside the archive. It is never used as a path; this only tells mail from mischief."""
    path = PurePosixPath(name.replace("\\", "/"))
    return bool(name) and not path.is_absolute() and ".." not in path.parts and ":" not in path.parts[0]


def is_hidden(name: str) -> bool:
    """Whether a part of the name begins with a dot, or is what macOS hides in archives."""
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts)


def mails_in(member: Member, source: str) -> Iterator[Found]:
    """The mails of a member: those of an mbox, or itself; none where it looks like neither."""
    opening = member.peek()
    shown = one_line(member.name)[:_NAME_CAP]
    named = member.name.lower().endswith(_SUFFIXES)
    tape = StreamTape(member.read)
    try:
        if is_mbox(opening):
            named = True
            yield from mails_on(tape, source, shown)
        elif opening and (member.name.lower().endswith(".eml") or looks_like_mail(opening)):
            named = True
            yield _single(tape, Place(source, shown))
    finally:
        tape.close()
    if member.damage and named:
        yield Quarantined(Place(source, shown), member.damage)


def _single(tape: StreamTape, place: Place) -> Found:
    at = 0
    while tape.more():
        at = tape.base + len(tape.held)
        if len(tape.held) > HOLD:
            tape.drop(at, keep=True)
    data = tape.piece(0, at)
    return Quarantined(place, TOO_LONG) if data is None else Raw(place, data)
