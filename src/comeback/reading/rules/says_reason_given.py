"""Why it was a no, in a clause."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.reason_given", says=Says.REASON_GIVEN)
