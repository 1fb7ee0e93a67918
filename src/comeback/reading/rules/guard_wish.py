"""To wish to meet somebody on Tuesday fixes nothing yet."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.wish", quiets=("scheduling.confirmed",), touching=True)
