"""Whose search it is, and the addresses they write from."""

from __future__ import annotations

from django.db import models

from comeback.domain.application import LETTERS_A_DAY
from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, unique


class Seeker(models.Model):
    """One person; on a laptop there is one, in an office there are many."""

    name = ExactText(blank=True)
    country = models.CharField(max_length=2, blank=True)
    zone = models.CharField(max_length=64, default="UTC")
    language = models.CharField(max_length=8, default="en")
    phone = ExactText(blank=True)
    keeps_in_touch = models.BooleanField(default=False)
    letters_a_day = models.PositiveIntegerField(default=LETTERS_A_DAY)
    manner = ExactText(default="{}")
    """JSON of the domain's Manner."""
    model_bytes = models.PositiveBigIntegerField(default=0)
    """Bytes that went to a language model so far."""
    last_number = models.PositiveIntegerField(default=0)
    """The highest application number ever given; a number is never given twice."""
    edition = models.PositiveBigIntegerField(default=0)
    """Another number after every change of the ledger's events: what is kept in memory of another edition counts no more."""


class SeekerAddress(SeekerRow):
    """An address of the seeker's own, in lower case; letters come from the one at position 0."""

    address = ExactText()
    position = models.PositiveIntegerField()

    class Meta:
        constraints = [unique("address_once", "address"), unique("address_order", "position")]
