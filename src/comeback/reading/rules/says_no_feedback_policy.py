"""They never give feedback, to anyone."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.no_feedback_policy", says=Says.NO_FEEDBACK_POLICY)
