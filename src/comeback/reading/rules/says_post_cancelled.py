"""There is no post any more."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.post_cancelled", says=Says.POST_CANCELLED)
