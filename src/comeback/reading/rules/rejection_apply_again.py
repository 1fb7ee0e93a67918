"""An encouragement to apply again or not to lose heart."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.apply_again", kind=Kind.REJECTION, weight=0.6)
