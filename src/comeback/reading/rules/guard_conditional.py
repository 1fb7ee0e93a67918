""" "If you are not selected" is no decision: a condition, and what depends on it, has not happened."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.conditional", quiets=("rejection.", "offer.", "invitation.", "paused.", "says.post_cancelled"), ahead=True)
