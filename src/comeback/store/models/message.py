"""Mails whose words are kept, and where each lay."""

from __future__ import annotations

from django.db import models

from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, same_seeker, unique


class Message(SeekerRow):
    """One kept mail. The columns before `facts` are copies for queries."""

    identity = models.CharField(max_length=200)
    message_id = ExactText(null=True)
    sender = ExactText(blank=True)
    date = models.DateTimeField(null=True)
    facts = ExactText()
    """JSON of the domain's Message without identity, place and words."""
    new = ExactText(blank=True)
    quoted = ExactText(blank=True)
    signature = ExactText(blank=True)
    disclaimer = ExactText(blank=True)

    class Meta:
        constraints = [unique("message_once", "identity"), unique("message_key", "id")]


class Place(SeekerRow):
    """Where a kept mail lay; the same mail may lie in several places. The oldest row is the place it was first seen in."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="places", db_constraint=False, db_index=False)
    digest = models.CharField(max_length=32)
    """Of source and part: both may be longer than an index takes."""
    source = ExactText()
    part = ExactText(blank=True)

    class Meta:
        constraints = [unique("place_once", "message", "digest"), same_seeker("place_message", "message")]
