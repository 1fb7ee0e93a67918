"""The post itself is gone: cancelled, cut, not funded. Nobody is hired."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.post_gone", kind=Kind.REJECTION, weight=2.4)
