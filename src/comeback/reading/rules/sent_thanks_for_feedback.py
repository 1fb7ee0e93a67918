"""Thanks for what somebody told."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.thanks_for_feedback", sent=SentKind.THANKS_FOR_FEEDBACK, weight=1.5)
