"""What calendars were given, what notices the seeker wants, and which were given: so that nothing is told twice, and an update replaces."""

from __future__ import annotations

from django.db import models

from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, unique


class CalendarEntry(SeekerRow):
    """An entry as it was last published. It stays when its appointment is gone: a number of a revision is never given twice."""

    uid = models.CharField(max_length=64)
    facts = ExactText()
    """JSON of the domain's Entry."""
    sequence = models.PositiveIntegerField()
    revised_at = models.DateTimeField()
    gone = models.BooleanField(default=False)

    class Meta:
        constraints = [unique("calendar_entry_once", "uid")]


class NoticeChoice(SeekerRow):
    """What the seeker wants to be told, and how."""

    facts = ExactText()
    """JSON of the domain's NoticeChoice."""

    class Meta:
        constraints = [unique("notice_choice_once")]


class Notice(SeekerRow):
    """One thing told by one road. Claimed before anything is said; without `told_at` and `try_after` nobody knows whether it was."""

    road = models.CharField(max_length=16)
    key = models.CharField(max_length=200)
    claimed_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    """How often it surely did not get through."""
    try_after = models.DateTimeField(null=True)

    class Meta:
        constraints = [unique("notice_once", "road", "key")]
