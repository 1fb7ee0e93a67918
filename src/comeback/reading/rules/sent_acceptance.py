"""The seeker says yes to an offer."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.acceptance", sent=SentKind.ACCEPTANCE, weight=2.0)
