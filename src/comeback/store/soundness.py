"""Whether the ledger's file is still sound: looked at once a day, and sooner after a run that ended without closing it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from django.db import connection

from comeback.errors import ComebackError
from comeback.store.copies import LOGS
from comeback.store.trouble import DAMAGED

STAMP = "comeback.sound"
"""A file of the data folder; when it was last touched, the ledger was sound."""
USUALLY, AFTER_A_KILL = 24 * 3600.0, 3600.0
"""Seconds between two looks. A log left over is a killed run's, or belongs to one that is at work."""


def look_due(ledger: Path, now: float) -> bool:
    """Whether a look is due at this moment (seconds since 1970), before the ledger is opened."""
    unclean = _found(ledger.with_name(ledger.name + LOGS[0])).st_size > 0
    stamp = _found(ledger.with_name(STAMP))
    return _found(ledger).st_size > 0 and not 0 <= now - stamp.st_mtime < (AFTER_A_KILL if unclean else USUALLY)


def refuse_damaged(ledger: Path) -> None:
    """Look the open file over; ComebackError where it is damaged, and then the next start looks again."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(1)")
        (found,) = cursor.fetchone()
    if found != "ok":
        raise ComebackError(*DAMAGED)
    with suppress(OSError):  # a disk that is full, or read-only, is told of by whoever writes to the ledger
        ledger.with_name(STAMP).touch(mode=0o600)


def _found(file: Path) -> os.stat_result:
    """What the system says of a file; of one that is not there, or not any more, that it is empty and was never touched."""
    try:
        return file.stat()
    except FileNotFoundError:
        return os.stat_result([0] * 10)
