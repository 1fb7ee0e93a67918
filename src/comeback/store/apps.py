"""The one Django application; its label `store` names tables and migrations."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Models, queries and migrations of Comeback."""

    name = "comeback.store"
    label = "store"
