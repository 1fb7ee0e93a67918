"""Applications as rows: a number, and what the ledger recognises them by."""

from __future__ import annotations

from django.db import models

from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, unique


class Application(SeekerRow):
    """One company and one role. What is known of it is a fold over its events; company and role here are copies for lists."""

    number = models.PositiveIntegerField()
    """What the seeker calls it by; never changes and is never given again."""
    key = models.CharField(max_length=200)
    """The event that founded it, in the ledger's words; may change with what is known."""
    company = ExactText(null=True)
    role = ExactText(null=True)

    class Meta:
        constraints = [unique("application_number", "number"), unique("application_key", "key"), unique("application_row", "id")]
