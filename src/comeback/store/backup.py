"""A copy of the whole ledger as one file, made while it is open."""

from __future__ import annotations

from pathlib import Path

from django.db import connection

from comeback.errors import ComebackError
from comeback.store.appearing import appearing
from comeback.store.trouble import told


@told()
def copy_to(file: Path) -> None:
    """Write a copy to this file, readable by nobody else; it appears whole or not at all.

    ComebackError where the rows lie in PostgreSQL, which has its own tools for that.
    """
    if connection.vendor != "sqlite":
        raise ComebackError("This ledger lies in PostgreSQL.", "Make the backup with pg_dump.")
    with appearing(file) as growing, connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", (str(growing),))
