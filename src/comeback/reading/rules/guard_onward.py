"""To move forward is no appointment moved."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.onward", quiets=("scheduling.",), touching=True)
