"""The seeker tells a friend how it went."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.news", sent=SentKind.NEWS, weight=2.0)
