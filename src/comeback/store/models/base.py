"""What all tables have in common: a row belongs to a seeker, and points only at rows of the same seeker.

Django is set up here, before the first table is defined, so that nobody has to do it before importing a part of the store.
"""

from __future__ import annotations

import os

from django.apps import apps
from django.conf import settings
from django.db import models

from comeback.store.same_seeker import SameSeeker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comeback.store.settings")
if not apps.apps_ready:
    # Not django.setup(), which also loads addresses of pages and mail for its log: a third of the start.
    apps.populate(settings.INSTALLED_APPS)


class SeekerRow(models.Model):
    """A row of one seeker. Only `comeback.store.access` may ask for rows, and it asks for one seeker's."""

    seeker = models.ForeignKey("store.Seeker", on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        abstract = True


def unique(name: str, *fields: str, where: models.Q | None = None) -> models.UniqueConstraint:
    """No two rows of one seeker agree in these fields (among the rows that `where` names)."""
    return models.UniqueConstraint(fields=("seeker", *fields), name=name, condition=where)


def same_seeker(name: str, field: str) -> SameSeeker:
    """The row that `field` points at belongs to the same seeker."""
    return SameSeeker(field=field, name=name)


def one_of(name: str, field: str, values: list[str]) -> models.CheckConstraint:
    """The field holds one of these words. For states only: words of the domain may grow without a new schema."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": values}), name=name)
