"""Nothing is decided and nothing will be for a while: frozen, on hold, later. No is not said."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("paused.on_hold", kind=Kind.PAUSED, weight=2.2)
