"""The choice was hard, close, long considered: seldom said to the one who was chosen."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.hard_choice", kind=Kind.REJECTION, weight=0.8)
