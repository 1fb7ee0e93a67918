"""Answers to this mail are not read."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.do_not_reply", says=Says.DO_NOT_REPLY)
