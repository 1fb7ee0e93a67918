"""A mail that did not arrive."""

from __future__ import annotations

from comeback.reading.rule import Manner, Rule

RULE = Rule("manner.undelivered", manner=Manner.UNDELIVERED)
