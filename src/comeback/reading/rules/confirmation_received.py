"""A receipt: the papers have come in."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("confirmation.received", kind=Kind.CONFIRMATION, weight=2.0)
