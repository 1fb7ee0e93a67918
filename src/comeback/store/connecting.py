"""Which database Django's one connection goes to. A process may open one ledger after another."""

from __future__ import annotations

from django.db import connections

from comeback.config import Settings
from comeback.store import models  # noqa: F401 - sets Django up
from comeback.store.databases import databases


def connect_to(settings: Settings) -> None:
    """From now on the connection of this thread goes to the database of these settings; it is made when first used."""
    disconnect()
    connections.settings = connections.configure_settings(databases(settings))


def disconnect() -> None:
    """Close the connection of this thread; the next use makes a new one."""
    for made in connections.all(initialized_only=True):
        made.close()
        del connections[made.alias]
