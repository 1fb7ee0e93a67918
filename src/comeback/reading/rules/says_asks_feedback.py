"""The writer asks for feedback: the seeker to them, or they to the seeker."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.asks_feedback", says=Says.ASKS_FEEDBACK)
