"""The seeker applies."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.application", sent=SentKind.APPLICATION, weight=2.0)
