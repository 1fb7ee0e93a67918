"""The owner of the mailbox is the one who hires: a candidate writes to them."""

from __future__ import annotations

from comeback.reading.rule import Manner, Rule

RULE = Rule("manner.stranger_applies", manner=Manner.STRANGER_APPLIES)
