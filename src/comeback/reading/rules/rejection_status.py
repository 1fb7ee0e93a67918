"""A form tells the result as the value of a field: "Decision: declined"."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.status", kind=Kind.REJECTION, weight=3.2)
