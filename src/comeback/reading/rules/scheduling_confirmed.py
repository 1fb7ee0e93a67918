"""A time is fixed: confirmed, booked, see you then."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("scheduling.confirmed", kind=Kind.SCHEDULING, weight=1.7)
