"""Others were stronger, closer, more experienced; the field was large."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.compared", kind=Kind.REJECTION, weight=0.9)
