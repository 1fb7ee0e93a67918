"""Thanks for coming, gladness to have met: goes before a no as often as before a yes."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.courtesy", kind=Kind.REJECTION, weight=0.3)
