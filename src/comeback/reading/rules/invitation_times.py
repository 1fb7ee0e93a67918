"""Times are offered or asked for."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("invitation.times", kind=Kind.INVITATION, weight=1.4)
