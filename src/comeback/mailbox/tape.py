"""Bytes of a file or a stream taken in order, with bounded memory: what is long is reached again through a file. No meaning here."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from typing import IO, Protocol

from comeback.mailbox.buffer import CHUNK, Buffer, Window
from comeback.mailbox.openfile import read_at

HOLD = 8 * CHUNK
"""A mail up to this size is held in memory."""
SPOOL_CAP = 2 << 30
"""Bytes of one mail of a stream that are put aside in a temporary file."""


def _step(held: bytes) -> int:
    """How much to read next: little where mails are small, as each step copies what is held; ever more of a long one."""
    return max(CHUNK // 8, min(len(held), 4 * CHUNK))


class Tape(Protocol):
    """`held` is a stretch of the bytes that begins at offset `base`."""

    held: bytes
    base: int

    def more(self) -> bool:
        """Lengthens `held` by some bytes; false at the end."""

    def drop(self, to: int, *, keep: bool) -> None:
        """Shortens `held` to begin at offset `to`; with `keep` the dropped bytes belong to a mail that is still to be delivered."""

    def piece(self, start: int, end: int) -> Buffer | None:
        """The bytes between two offsets, the end of which is held; None where they are too many."""

    def grown(self) -> bool:
        """Whether bytes came behind the end since it was reached; then `more` goes on."""


class FileTape:
    """A tape over an open file up to its size at opening."""

    def __init__(self, file: int) -> None:
        self.held = b""
        self.base = 0
        self._file = file
        self._limit = os.fstat(file).st_size

    @property
    def shrunk(self) -> bool:
        """Whether the file became shorter than it was at opening."""
        return os.fstat(self._file).st_size < self._limit

    def more(self) -> bool:
        """See Tape."""
        at = self.base + len(self.held)
        data = read_at(self._file, max(0, min(_step(self.held), self._limit - at)), at)
        self.held += data
        return bool(data)

    def drop(self, to: int, *, keep: bool) -> None:  # noqa: ARG002 - the file keeps everything
        """See Tape."""
        self.held = self.held[to - self.base :]
        self.base = to

    def piece(self, start: int, end: int) -> Buffer | None:
        """See Tape."""
        if start >= self.base:
            return self.held[start - self.base : end - self.base]
        return Window(self._file, start, end)

    def grown(self) -> bool:
        """See Tape."""
        size = os.fstat(self._file).st_size
        if size <= self._limit:
            return False
        self._limit = size
        return True


class StreamTape:
    """A tape over a stream that cannot be read twice. `read(n)` gives up to n bytes, none at the end."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self.held = b""
        self.base = 0
        self._read = read
        self._spool: IO[bytes] | None = None
        self._spooled = 0

    def more(self) -> bool:
        """See Tape."""
        data = self._read(_step(self.held))
        self.held += data
        return bool(data)

    def drop(self, to: int, *, keep: bool) -> None:
        """See Tape."""
        if keep:
            self._put(self.held[: to - self.base])
        else:
            self.close()
        self.held = self.held[to - self.base :]
        self.base = to

    def piece(self, start: int, end: int) -> Buffer | None:
        """See Tape. The bytes dropped with `keep` are those from `start` on."""
        if start >= self.base:
            return self.held[start - self.base : end - self.base]
        self._put(self.held[: end - self.base])
        if self._spool is None or self._spooled > SPOOL_CAP:
            return None
        self._spool.flush()
        return Window(self._spool.fileno(), 0, end - start)

    def grown(self) -> bool:
        """See Tape."""
        return False

    def close(self) -> None:
        """Gives the temporary file back."""
        if self._spool is not None:
            self._spool.close()
        self._spool, self._spooled = None, 0

    def _put(self, data: bytes) -> None:
        self._spool = self._spool or tempfile.TemporaryFile(prefix="comeback-")  # noqa: SIM115 - closed when the mail is done
        self._spooled += len(data)
        if self._spooled <= SPOOL_CAP:
            self._spool.write(data)
