"""The seeker steps out."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.withdrawal", sent=SentKind.WITHDRAWAL, weight=2.2)
