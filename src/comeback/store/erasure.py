"""Forgetting a seeker so that nothing is left in the files. Deleting rows is not enough: their words stay in free pages and in the log."""

from __future__ import annotations

from django.db import connection
from django.db.backends.utils import CursorWrapper

from comeback.store.access import SeekerId, rows, seekers
from comeback.store.databases import PATIENCE
from comeback.store.export import tables
from comeback.store.transaction import together
from comeback.store.trouble import told

READERS_END = 2
"""Seconds in which a page or a command that reads just now has surely read to its end."""


def erase(seeker: SeekerId) -> bool:
    """Delete every row of a seeker, then write the file anew without them; returns as `scrub` does."""
    together(lambda: _delete_rows(seeker))
    return scrub()


@told()
def scrub() -> bool:
    """Write the file anew without what was deleted; False where another process reads, so that the log keeps it until that one ends.

    On PostgreSQL the space is given free by its own vacuum; its own log, and backups, there and here, keep what they hold until they are
    deleted.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            return _empty_log(cursor)
        for table in tables():
            cursor.execute(f"VACUUM {connection.ops.quote_name(table._meta.db_table)}")
    return True


def _empty_log(cursor: CursorWrapper) -> bool:
    """Whether the log could be emptied; the first column says that somebody was in the way (sqlite.org/pragma.html)."""
    cursor.execute(f"PRAGMA busy_timeout = {READERS_END * 1000}")
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    busy = bool(cursor.fetchone()[0])
    cursor.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000}")
    return not busy


def _delete_rows(seeker: SeekerId) -> None:
    """Constraints between the tables are checked at the end of the transaction, so their order does not matter."""
    for table in tables():
        rows(table, seeker)._raw_delete(connection.alias)
    seekers().filter(pk=seeker).delete()
