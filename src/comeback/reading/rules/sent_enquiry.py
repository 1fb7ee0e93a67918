"""Asking how things stand, with no answer yet: neither the answer to a no nor a reminder of one."""

from __future__ import annotations

from comeback.domain.kinds import SentKind
from comeback.reading.rule import Rule

RULE = Rule("sent.enquiry", sent=SentKind.OTHER, weight=2.2)
