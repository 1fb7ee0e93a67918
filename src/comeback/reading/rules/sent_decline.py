"""The seeker says no to an offer."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.decline", sent=SentKind.DECLINE, weight=2.2)
