"""They offer feedback: say the word."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.feedback_offered", says=Says.FEEDBACK_OFFERED)
