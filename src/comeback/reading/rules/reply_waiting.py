"""A person answers in between: you will hear, passed on, leave it with me."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("reply.waiting", kind=Kind.REPLY, weight=0.8)
