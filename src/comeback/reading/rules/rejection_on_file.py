"""Papers are kept for another time, so not for this one."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.on_file", kind=Kind.REJECTION, weight=0.6)
