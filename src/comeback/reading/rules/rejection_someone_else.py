"""The post went to somebody else, in any words: chosen, preferred, leaned towards, somebody internal."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.someone_else", kind=Kind.REJECTION, weight=3.0)
