"""A person says no in plain or in tender words and gives nothing else away."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.bare_no", kind=Kind.REJECTION, weight=2.2)
