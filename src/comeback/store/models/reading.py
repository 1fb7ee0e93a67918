"""What mails mean: the opinions of the reader's versions, and the seeker's word on it."""

from __future__ import annotations

from django.db import models

from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, same_seeker, unique
from comeback.store.models.message import Message


class Reading(SeekerRow):
    """The opinion of one version of the reader on one mail. One of them is current."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="readings", db_constraint=False, db_index=False)
    reader = ExactText(blank=True)
    current = models.BooleanField()
    unsure = models.BooleanField(default=False)
    """Whether it waits for the seeker's word; a copy of what the facts say, to be counted by."""
    facts = ExactText()
    """JSON of the domain's Reading."""

    class Meta:
        constraints = [
            unique("reading_once", "message", "reader"),
            unique("reading_current", "message", where=models.Q(current=True)),
            same_seeker("reading_message", "message"),
        ]
        indexes = [models.Index(fields=["seeker"], condition=models.Q(current=True, unsure=True), name="reading_unsure")]


class Correction(SeekerRow):
    """The seeker's own word on what a mail means. Added, never edited; the newest wins over every reading."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="corrections", db_constraint=False, db_index=False)
    at = models.DateTimeField()
    facts = ExactText()
    """JSON of the domain's Reading."""

    class Meta:
        constraints = [same_seeker("correction_message", "message")]
        indexes = [models.Index(fields=["seeker", "message"], name="correction_of")]
