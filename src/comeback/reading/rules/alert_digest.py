"""A machine lists posts."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("alert.digest", kind=Kind.ALERT, weight=1.4)
