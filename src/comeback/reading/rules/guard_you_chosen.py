"""Chosen, taken, given: but you, your time, a look; not somebody else."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.you_chosen", quiets=("rejection.someone_else", "rejection.post_filled"), touching=True)
