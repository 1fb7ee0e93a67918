"""A moment as the columns of this database take it, where rows are written without Django's models."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from django.db import connection

from comeback.store.mapping.columns import instant


def column_of(at: datetime) -> str | datetime:
    """The moment in UTC: text for SQLite, itself for PostgreSQL."""
    return cast("str | datetime", connection.ops.adapt_datetimefield_value(instant(at)))
