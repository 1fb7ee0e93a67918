"""What happens to the papers now; they will be read, somebody will be in touch."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("confirmation.next", kind=Kind.CONFIRMATION, weight=0.8)
