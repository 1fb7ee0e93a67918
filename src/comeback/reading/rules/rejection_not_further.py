"""They will not go on with the seeker: not progressed, not taken further, nothing to offer."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.not_further", kind=Kind.REJECTION, weight=2.6)
