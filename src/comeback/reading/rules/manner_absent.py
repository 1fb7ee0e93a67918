"""Somebody who says to be away, whatever a machine sends in their name."""

from __future__ import annotations

from comeback.reading.rule import Manner, Rule

RULE = Rule("manner.absent", manner=Manner.ABSENT)
