"""The mail says that nobody reads the answers."""

from __future__ import annotations

from comeback.reading.rule import Manner, Rule

RULE = Rule("manner.machine", manner=Manner.MACHINE)
