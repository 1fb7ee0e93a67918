"""A copy of the whole ledger as one file, made while it is open, and putting such a copy in its place."""

from __future__ import annotations

import os
from pathlib import Path

from django.db import connection

from comeback.errors import ComebackError
from comeback.store.folder import private
from comeback.store.trouble import told


@told()
def copy_to(file: Path) -> None:
    """Write a copy to this file, readable by nobody else; it appears whole or not at all.

    ComebackError where the rows lie in PostgreSQL, which has its own tools for that.
    """
    if connection.vendor != "sqlite":
        raise ComebackError("This ledger lies in PostgreSQL.", "Make the backup with pg_dump.")
    growing = file.with_name(f".{file.name}.part")
    growing.unlink(missing_ok=True)
    private(growing)
    try:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", (str(growing),))
        _reach_the_disk(growing)
        growing.replace(file)
    except BaseException:
        growing.unlink(missing_ok=True)
        raise


def _reach_the_disk(file: Path) -> None:
    # Open to be written: Windows flushes no other.
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
