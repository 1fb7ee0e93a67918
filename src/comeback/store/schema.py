"""Which steps of the schema a database has taken, and taking the missing ones. Forward only; a newer database is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources

from django.db import connection, transaction

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError

APP = "store"
STEP = re.compile(r"(\d{4}_\w+)\.pyc?")
TABLE = "django_migrations"
SCHEMA_LOCK = 0x636F6D656261636B
"""The bytes of "comeback"; one number for all who change this schema."""


def own_steps() -> frozenset[str]:
    """The steps this version knows, by the names of its files. Django's own way builds the graph of them all, ten times as slow."""
    files = (file.name for file in resources.files("comeback.store.migrations").iterdir())
    return frozenset(found.group(1) for name in files if (found := STEP.fullmatch(name)))


def steps_taken() -> frozenset[str]:
    """The steps the open database has taken; none for an empty one."""
    if TABLE not in tables():
        return frozenset()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT name FROM {TABLE} WHERE app = %s", (APP,))  # noqa: S608 - own name
        return frozenset(name for (name,) in cursor.fetchall())


def tables() -> list[str]:
    """The tables of the open database, whoever made them."""
    return connection.introspection.table_names()


def version() -> str:
    """The last step taken; empty for an empty database."""
    return max(steps_taken(), default="")


def missing() -> frozenset[str]:
    """The steps still to take; ComebackError where the database has taken one that this version does not know."""
    own, taken = own_steps(), steps_taken()
    if taken - own:
        raise ComebackError(
            Sentence("This ledger was written by a newer version of comeback (its last step is {taken}).", taken=max(taken)),
            "Install the newest comeback; the ledger was not touched.",
        )
    return own - taken


def migrate() -> None:
    """Take all missing steps in one transaction, so that a kill leaves the old schema whole."""
    from django.db.migrations.executor import MigrationExecutor

    # SQLite can rebuild a table only with its foreign keys off, and can turn them off only outside a transaction.
    off = connection.disable_constraint_checking()
    try:
        with transaction.atomic(durable=True):
            executor = MigrationExecutor(connection)
            executor.migrate(executor.loader.graph.leaf_nodes(APP))
            connection.check_constraints()
    finally:
        if off:
            connection.enable_constraint_checking()


@contextmanager
def alone() -> Iterator[None]:
    """Hold PostgreSQL's lock for changes of the schema; the server lets go of it when the connection ends, however it ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", (SCHEMA_LOCK,))
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", (SCHEMA_LOCK,))
