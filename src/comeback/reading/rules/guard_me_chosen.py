"""Chosen, taken, given: but the writer, who tells good news; not somebody else."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.me_chosen", quiets=("rejection.someone_else", "rejection.post_filled", "rejection.post_gone"), touching=True)
