"""What Django is told about the database of one `Settings`: a SQLite file in the data folder, or PostgreSQL. Opens and creates nothing."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from comeback.config import Settings

FILE_NAME = "comeback.sqlite3"
PATIENCE = 30
"""Seconds to wait for another writer before giving up."""

_AT_EACH_CONNECTION = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON")
"""FULL, because with NORMAL a power cut can take back a committed "about to send". secure_delete, so that erased words leave the pages."""


def file_of(settings: Settings) -> Path | None:
    """The SQLite file of these settings, or None where PostgreSQL keeps the rows."""
    return None if settings.database else settings.home / FILE_NAME


def databases(settings: Settings) -> dict[str, dict[str, object]]:
    """Django's DATABASES for these settings."""
    file = file_of(settings)
    return {"default": _sqlite(file) if file else _postgres(settings.database)}


def _sqlite(file: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {
            "timeout": PATIENCE,
            # A deferred transaction that turns to writing fails at once, in spite of any timeout.
            "transaction_mode": "IMMEDIATE",
            "init_command": ";".join(f"PRAGMA {pragma}" for pragma in _AT_EACH_CONNECTION),
        },
    }


def _postgres(address: str) -> dict[str, object]:
    """The parts of postgresql://user:password@host:port/name?key=value; a socket's folder may stand in the query as `host`."""
    parts = urlsplit(address)
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or query.pop("user", "")),
        "PASSWORD": unquote(parts.password or query.pop("password", "")),
        "HOST": unquote(parts.hostname or "") or query.pop("host", ""),
        "PORT": str(parts.port or query.pop("port", "")),
        "OPTIONS": {"connect_timeout": PATIENCE, **query},
    }
