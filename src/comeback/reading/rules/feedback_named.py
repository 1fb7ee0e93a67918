"""The mail says of itself that it brings feedback, or that the seeker asked for it."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("feedback.named", kind=Kind.FEEDBACK, weight=1.6)
