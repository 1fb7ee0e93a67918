"""They will not give feedback."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.feedback_refused", says=Says.FEEDBACK_REFUSED)
