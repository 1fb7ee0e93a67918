"""The ledger's facts, and the moments noted with them. The seeker's word on what belongs together is a fact too."""

from __future__ import annotations

from django.db import models

from comeback.store.exact_text import ExactText
from comeback.store.models.application import Application
from comeback.store.models.base import SeekerRow, same_seeker, unique


class Event(SeekerRow):
    """One dated fact. Entries by hand are never changed nor removed; those from readings follow their readings."""

    name = models.CharField(max_length=200)
    """The id of the domain's Event."""
    kind = models.CharField(max_length=32)
    at = models.DateTimeField()
    identity = models.CharField(max_length=200, blank=True)
    """Of the mail it comes from; empty for an entry by hand."""
    by_hand = models.BooleanField()
    application = models.ForeignKey(
        Application, on_delete=models.SET_NULL, null=True, related_name="events", db_constraint=False, db_index=False
    )
    chosen = models.BooleanField(default=False)
    """Whether the seeker named the application of this entry; else the ledger found it."""
    facts = ExactText()
    """JSON of the domain's Event."""

    class Meta:
        constraints = [
            unique("event_once", "name"),
            unique("event_row", "id"),
            same_seeker("event_application", "application"),
        ]
        indexes = [models.Index(fields=["seeker", "application", "at"], name="event_in_order")]


class Moment(SeekerRow):
    """What the seeker wants to remember of an interview, noted with an entry by hand."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="moments", db_constraint=False, db_index=False)
    position = models.PositiveIntegerField()
    who = ExactText(null=True)
    thanks_for = ExactText(null=True)
    recall = ExactText(null=True)

    class Meta:
        constraints = [unique("moment_order", "event", "position"), same_seeker("moment_event", "event")]
