"""What feedback was found to hold, kept so that nobody waits for it twice. Lessons are a fold over it and are not stored."""

from __future__ import annotations

from django.db import models

from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, unique


class HeardFeedback(SeekerRow):
    """What one version of the feedback reader found in one mail or entry. A copy: it may be missing, and another version finds it anew."""

    source = models.CharField(max_length=200)
    """Identity of the mail, or id of the event by hand, that holds it."""
    reader = models.CharField(max_length=64)
    facts = ExactText()
    """JSON of the domain's FeedbackReading."""

    class Meta:
        constraints = [unique("heard_once", "source")]
