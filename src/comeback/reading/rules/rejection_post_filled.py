"""The post has been filled, the search is over, a new colleague starts on Monday: the seeker is meant to understand."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.post_filled", kind=Kind.REJECTION, weight=2.4)
