"""Somebody from inside got it."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.internal_candidate", says=Says.INTERNAL_CANDIDATE)
