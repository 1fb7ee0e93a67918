"""An answer to a no: thanks, acceptance, perhaps a question."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.follow_up", sent=SentKind.FOLLOW_UP, weight=1.2)
