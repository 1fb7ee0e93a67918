"""Why the system would not, in words that the catalogues hold: its own are in whatever language it speaks."""

from __future__ import annotations

import errno

from comeback.domain.sentence import Sentence

_NO_ROOM = Sentence("no space is left on the disk")
_NO_RIGHT = Sentence("permission denied")
_TOO_MANY = Sentence("too many files are open")
_NO_NETWORK = Sentence("the network cannot be reached")
_BROKEN_OFF = Sentence("the connection broke off")
REASONS: dict[int, Sentence] = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: Sentence("your share of the disk is used up"),
    errno.EFBIG: Sentence("the file would be larger than allowed there"),
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: Sentence("the disk can only be read"),
    errno.ENOENT: Sentence("it is not there"),
    errno.EISDIR: Sentence("it is a folder"),
    errno.ENOTDIR: Sentence("a part of its path is no folder"),
    errno.EEXIST: Sentence("something of that name exists already"),
    errno.ENOTEMPTY: Sentence("it is not empty"),
    errno.ENAMETOOLONG: Sentence("its name is too long"),
    errno.ELOOP: Sentence("links lead round in a circle"),
    errno.EINVAL: Sentence("the system does not take it"),
    errno.EBUSY: Sentence("it is in use"),
    errno.ETXTBSY: Sentence("it is in use"),
    errno.EIO: Sentence("the disk failed"),
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.EADDRINUSE: Sentence("another program uses it"),
    errno.EADDRNOTAVAIL: Sentence("this computer has no such address"),
    errno.ECONNREFUSED: Sentence("nobody answers at that port"),
    errno.ENETUNREACH: _NO_NETWORK,
    errno.EHOSTUNREACH: _NO_NETWORK,
    errno.ENETDOWN: _NO_NETWORK,
    errno.ECONNRESET: _BROKEN_OFF,
    errno.ECONNABORTED: _BROKEN_OFF,
    errno.EPIPE: _BROKEN_OFF,
    errno.ETIMEDOUT: Sentence("no answer in time"),
}
"""POSIX.1-2024, `<errno.h>`; what Windows and macOS call the same has the same name there."""


def because(error: OSError | None) -> Sentence:
    """The reason, to stand within a sentence; the system's own word where none of ours is known.

    Not for names that lead to no server, nor for TLS: their errors have numbers of their own.
    """
    if error is None:
        return Sentence("no reason given")
    return REASONS.get(error.errno or 0) or Sentence((error.strerror or type(error).__name__).lower())


def behind(error: BaseException) -> Sentence:
    """The system's reason for what a library raised, found behind it; the library's own word where there is none."""
    at: BaseException | None = error
    while at is not None:
        if isinstance(at, TimeoutError):
            return REASONS[errno.ETIMEDOUT]
        if type(at).__name__ == "gaierror":
            return Sentence("its name is not found, or there is no network")
        if isinstance(at, OSError) and at.errno in REASONS:
            return REASONS[at.errno]
        at = at.__cause__ or at.__context__
    return Sentence("{words}", words=str(error) or type(error).__name__)
