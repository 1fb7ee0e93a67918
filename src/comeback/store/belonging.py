"""On which machine a ledger's file is at home. Found on another, it was copied by hand: it begins a life in which nothing is sent until the
seeker has looked (`comeback.store.epochs`), for its letters may have left from where it was copied.

The machine's number stands in the head of the file (PRAGMA user_version), so that it comes along with the file alone, too.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from datetime import datetime

from django.db import connection

from comeback.errors import ComebackError
from comeback.store.access import SeekerId, seekers
from comeback.store.transaction import together

NOWHERE = 0
"""What a new file says."""


def settle(machine: int, at: datetime) -> bool:
    """The open ledger is at home on this machine from now on; whether it was at home on another one, and was paused.

    Nothing is done on PostgreSQL, whose one ledger may be worked on from several machines, nor where the machine is not known.
    """
    if connection.vendor != "sqlite" or machine == NOWHERE:
        return False
    home = _home()
    if home == machine:
        return False
    if home == NOWHERE:
        # A disk that is full, or a ledger that is busy, must not keep anybody from reading.
        with suppress(ComebackError):
            together(lambda: _write(machine))
        return False
    together(lambda: _pause_and_write(machine, at))
    return True


def _pause_and_write(machine: int, at: datetime) -> None:
    from comeback.store.epochs import Cause, begin  # once in the life of a file, and every command comes by here

    for number in seekers().values_list("pk", flat=True):
        begin(SeekerId(number), secrets.token_hex(16), Cause.RESTORED, at)
    _write(machine)


def _home() -> int:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA user_version")
        return int(cursor.fetchone()[0])


def _write(machine: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA user_version = {machine:d}")
