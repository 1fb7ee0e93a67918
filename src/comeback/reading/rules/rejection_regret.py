"""Regret that leans on a negation, as bad news is opened."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.regret", kind=Kind.REJECTION, weight=1.6)
