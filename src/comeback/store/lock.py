"""A file that one process at a time may hold; the kernel lets go of it when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Hold the lock of this file, waiting for whoever holds it."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(handle, wait=True)
        yield
    finally:
        os.close(handle)


@contextmanager
def held_alone(file: Path) -> Iterator[int | None]:
    """Hold the lock of this file if nobody else does: yields None then, else the other's process id (0 where it is not known)."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _lock(handle, wait=False)
        except OSError:
            words = os.pread(handle, 20, 1)
            yield int(words) if words.isdigit() else 0
            return
        # The first byte is the one that is locked on Windows, where nobody else could read it.
        os.ftruncate(handle, 0)
        os.pwrite(handle, b" %d" % os.getpid(), 0)
        yield None
    finally:
        os.close(handle)


def _lock(handle: int, *, wait: bool) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
