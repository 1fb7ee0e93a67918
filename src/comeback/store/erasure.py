"""Forgetting a seeker so that nothing is left in the files. Deleting rows is not enough: their words stay in free pages and in the log."""

from __future__ import annotations

from django.db import connection

from comeback.store.access import SeekerId, rows, seekers
from comeback.store.export import tables
from comeback.store.transaction import together
from comeback.store.trouble import told


@told()
def erase(seeker: SeekerId) -> None:
    """Delete every row of a seeker, then write the file anew without them.

    On PostgreSQL the space is given free by its own vacuum; backups, there and here, keep what they hold until they are deleted.
    """
    together(lambda: _delete_rows(seeker))
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            for table in tables():
                cursor.execute(f"VACUUM {connection.ops.quote_name(table._meta.db_table)}")


def _delete_rows(seeker: SeekerId) -> None:
    """Constraints between the tables are checked at the end of the transaction, so their order does not matter."""
    for table in tables():
        rows(table, seeker)._raw_delete(connection.alias)
    seekers().filter(pk=seeker).delete()
