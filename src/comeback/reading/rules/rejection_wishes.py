"""Good wishes for the search elsewhere: a farewell."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.wishes", kind=Kind.REJECTION, weight=0.9)
