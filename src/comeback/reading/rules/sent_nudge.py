"""Asking again after silence."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.nudge", sent=SentKind.NUDGE, weight=1.2)
