"""A time is moved or cancelled while the seeker stays in: a day is refused, not a person."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("scheduling.moved", kind=Kind.SCHEDULING, weight=1.9)
