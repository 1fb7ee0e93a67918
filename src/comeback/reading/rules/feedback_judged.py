"""What the seeker did, judged: good, bad, next time."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("feedback.judged", kind=Kind.FEEDBACK, weight=1.3)
