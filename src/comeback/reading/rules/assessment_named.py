"""A test is spoken of; whether it is set or only mentioned is for others to say."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("assessment.named", kind=Kind.ASSESSMENT, weight=0.9)
