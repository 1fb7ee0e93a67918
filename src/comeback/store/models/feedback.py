"""Points of feedback. Lessons are a fold over them and are not stored."""

from __future__ import annotations

from django.db import models

from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, unique


class FeedbackPoint(SeekerRow):
    """One strength or gap somebody named. A point that the seeker let go stays, hidden, so that the next reading does not bring it back."""

    source = models.CharField(max_length=200)
    """Identity of the mail, or id of the event by hand, that holds it."""
    position = models.PositiveIntegerField()
    polarity = models.CharField(max_length=16)
    theme = models.CharField(max_length=32)
    quote = ExactText()
    hidden = models.BooleanField(default=False)

    class Meta:
        constraints = [unique("point_order", "source", "position")]
