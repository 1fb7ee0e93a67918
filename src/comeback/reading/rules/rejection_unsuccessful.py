"""The result is told: unsuccessful, not selected, not on the list, below the line, runner-up."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.unsuccessful", kind=Kind.REJECTION, weight=2.8)
