"""How to get there, whom to ask for, what to bring."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("scheduling.logistics", kind=Kind.SCHEDULING, weight=1.0)
