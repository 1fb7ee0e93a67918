"""A copy of the whole ledger in memory, and the way back to it: what a person's backup and its return do to the rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import psycopg
from django.db import connection, transaction
from psycopg import sql

Rewind = Callable[[], None]


def copied_ledger() -> Rewind:
    """Copies every row of the open ledger; what is returned puts them back in place of all that was written since."""
    connection.ensure_connection()
    return _of_server(connection.connection) if connection.vendor == "postgresql" else _of_file(connection.connection)


def _of_file(ledger: sqlite3.Connection) -> Rewind:
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    ledger.backup(copy)
    return lambda: copy.backup(ledger)


def _of_server(ledger: psycopg.Connection) -> Rewind:
    tables = {name: sql.Identifier(name) for name in connection.introspection.table_names()}
    rows = {name: _read(ledger, table) for name, table in tables.items()}
    numbers = ledger.execute("SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL").fetchall()

    def rewind() -> None:
        with transaction.atomic():
            # As pg_restore --disable-triggers: rows come back table by table, whatever refers to what.
            ledger.execute("SET LOCAL session_replication_role = replica")
            for name, table in tables.items():
                ledger.execute(sql.SQL("DELETE FROM {}").format(table))
                with ledger.cursor() as cursor, cursor.copy(sql.SQL("COPY {} FROM STDIN").format(table)) as copy:
                    copy.write(rows[name])
            for name, number in numbers:
                ledger.execute("SELECT setval(%s::regclass, %s)", (name, number))

    return rewind


def _read(ledger: psycopg.Connection, table: sql.Identifier) -> bytes:
    with ledger.cursor() as cursor, cursor.copy(sql.SQL("COPY {} TO STDOUT").format(table)) as copy:
        return b"".join(map(bytes, copy))
