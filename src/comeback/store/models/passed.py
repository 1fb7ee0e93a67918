"""Mails of which no word is kept: those surely not about the search, and those that could not be read."""

from __future__ import annotations

from django.db import models

from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, unique


class PassedMail(SeekerRow):
    """Identity and place of a mail that is not about the search: so that it is not read twice, and can be looked at again at its source."""

    identity = models.CharField(max_length=200)
    digest = models.CharField(max_length=32)
    """See Place."""
    source = ExactText()
    part = ExactText(blank=True)

    class Meta:
        constraints = [unique("passed_once", "identity", "digest")]


class QuarantinedMail(SeekerRow):
    """A mail that could not be read, and why. `identity` is empty where not even that could be told."""

    identity = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=32)
    """See Place."""
    source = ExactText()
    part = ExactText(blank=True)
    reason = ExactText()

    class Meta:
        constraints = [unique("quarantined_once", "identity", "digest")]
