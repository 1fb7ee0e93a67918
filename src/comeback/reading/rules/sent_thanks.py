"""Thanks after an interview."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.thanks", sent=SentKind.THANKS, weight=1.2)
