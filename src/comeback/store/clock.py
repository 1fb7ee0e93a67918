"""A moment as the columns of this database take it, where rows are written without Django's models."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from django.db import connection

from comeback.store.mapping.columns import instant


def column_of(at: datetime) -> str | datetime:
    """The moment in UTC: text for SQLite, itself for PostgreSQL."""
    return cast("str | datetime", connection.ops.adapt_datetimefield_value(instant(at)))


def database_now() -> datetime:
    """The database's own clock: leases are by it, so that workers whose clocks differ agree."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')" if connection.vendor == "sqlite" else "SELECT clock_timestamp()")
        (found,) = cursor.fetchone()
    return datetime.fromisoformat(found) if isinstance(found, str) else cast(datetime, found)
