"""A file that one process at a time may hold; the kernel lets go of it when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAUSE = 0.05
"""Seconds between two looks at a lock, on Windows; elsewhere the kernel wakes who waits."""


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
            yield _holder(handle)
            return
        # The first byte is the one that is locked on Windows, where nobody else could read it.
        os.ftruncate(handle, 0)
        os.write(handle, b" %d" % os.getpid())
        yield None
    finally:
        os.close(handle)


def _holder(handle: int) -> int:
    os.lseek(handle, 1, os.SEEK_SET)
    words = os.read(handle, 20)
    return int(words) if words.isdigit() else 0


def _lock(handle: int, *, wait: bool) -> None:
    if sys.platform == "win32":
        import msvcrt

        # Its own way of waiting gives up after ten seconds.
        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
                return
            except OSError:
                if not wait:
                    raise
                time.sleep(PAUSE)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
