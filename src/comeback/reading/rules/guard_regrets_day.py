"""Regret for a delay or a day, or for a wish that cannot be met, refuses no person."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule(
    "guard.regrets_day", quiets=("rejection.regret", "rejection.not_further", "rejection.bare_no", "rejection.post_gone"), touching=True
)
