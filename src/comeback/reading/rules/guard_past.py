"""A rejection of long ago is mentioned, often by those who come back, or by a stranger who heard of it."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.past", quiets=("rejection.",))
