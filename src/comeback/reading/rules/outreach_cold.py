"""A stranger has seen the profile and has a post to fill, often for a client who is not named."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("outreach.cold", kind=Kind.OUTREACH, weight=1.3)
