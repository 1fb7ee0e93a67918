"""The only door to the rows: one seeker's, never all. No other module of the store asks a table for rows by itself."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NewType, TypeVar

from django.db import connection
from django.db.models import QuerySet

from comeback.store.models import Seeker, SeekerRow
from comeback.store.trouble import told

SeekerId = NewType("SeekerId", int)
"""Whose rows; given by `comeback.store.seekers` alone."""
R = TypeVar("R", bound=SeekerRow)
V = TypeVar("V")
Column = str | int | datetime | None
"""What `insert` takes: values as the database has them."""

PAGE = 500
"""Rows of one page of a long walk; below the number of variables SQLite takes in one statement."""


def rows(table: type[R], seeker: SeekerId) -> QuerySet[R]:
    """One seeker's rows of a table."""
    return table._default_manager.filter(seeker_id=seeker)


def seekers() -> QuerySet[Seeker]:
    """The seekers themselves, in the order they came."""
    return Seeker._default_manager.order_by("id")


def hold(seeker: SeekerId) -> Seeker:
    """The seeker's own row, held until the transaction ends, so that writers for one seeker follow each other."""
    return Seeker._default_manager.select_for_update().get(pk=seeker)


def change_edition(seeker: SeekerId) -> None:
    """The ledger's events change in this transaction. Not counted up: a ledger put back from a backup must not meet an old number."""
    Seeker._default_manager.filter(pk=seeker).update(edition=secrets.randbits(62))


def holds(tables: Sequence[type[SeekerRow]], seeker: SeekerId, column: str, value: str) -> bool:
    """Whether one seeker has a row with this value in any of the tables: one question that Django need not build."""
    asked = (f"SELECT 1 FROM {table._meta.db_table} WHERE seeker_id = %s AND {column} = %s" for table in tables)  # noqa: S608 - own names
    with connection.cursor() as cursor:
        cursor.execute(f"{' UNION ALL '.join(asked)} LIMIT 1", (seeker, value) * len(tables))
        return cursor.fetchone() is not None


def counts(tables: Sequence[type[SeekerRow]], seeker: SeekerId) -> dict[str, int]:
    """How many rows one seeker has in each of the tables, by noun: one question for all of them."""
    asked = (f"SELECT '{table._meta.model_name}', count(*) FROM {table._meta.db_table} WHERE seeker_id = %s" for table in tables)  # noqa: S608 - own names
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked), (seeker,) * len(tables))
        return dict(cursor.fetchall())


def matching(table: type[R], seeker: SeekerId, column: str, values: Iterable[object]) -> Iterator[QuerySet[R]]:
    """One seeker's rows with one of these values in a column: page by page, however many values."""
    for page in paged(sorted(set(values), key=str)):
        yield rows(table, seeker).filter(**{f"{column}__in": page})


def pages(query: QuerySet[R]) -> Iterator[list[R]]:
    """A long walk in the order of arrival: each page is read to its end, so that no read stays open while the caller works."""
    last = 0
    while True:
        with told():
            page = list(query.filter(pk__gt=last).order_by("pk")[:PAGE])
        if not page:
            return
        yield page
        last = page[-1].pk


def paged(values: Sequence[V]) -> Iterator[Sequence[V]]:
    """The values in slices of a page."""
    return (values[at : at + PAGE] for at in range(0, len(values), PAGE))


def insert(
    table: type[R], seeker: SeekerId, columns: tuple[str, ...], values: Iterable[tuple[Column, ...]], *, anew: tuple[str, ...] = ()
) -> None:
    """Insert rows of columns as the database takes them; a row that is there stays as it is.

    `anew` names the columns of the table's unique key after which a row that is there takes the other columns' new values.
    """
    written = [(seeker, *row) for row in values]
    if not written:
        return
    quote = connection.ops.quote_name
    names = ("seeker_id", *columns)
    conflict = ""
    if anew:
        key = ", ".join(quote(name) for name in ("seeker_id", *anew))
        rest = ", ".join(f"{quote(name)} = excluded.{quote(name)}" for name in columns if name not in anew)
        conflict = f" ({key}) DO UPDATE SET {rest}"
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {quote(table._meta.db_table)} ({', '.join(quote(name) for name in names)}) "  # noqa: S608 - names of our own
            f"VALUES ({', '.join(['%s'] * len(names))}) ON CONFLICT{conflict or ' DO NOTHING'}",
            written,
        )
