"""An offer out of nowhere that wants money, bank details or another channel."""

from __future__ import annotations

from comeback.reading.rule import Manner, Rule

RULE = Rule("manner.thief", manner=Manner.THIEF)
