"""An answering machine."""

from __future__ import annotations

from comeback.reading.rule import Manner, Rule

RULE = Rule("manner.away", manner=Manner.AWAY)
