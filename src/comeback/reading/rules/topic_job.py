"""The search for work itself: posts, papers, interviews, titles."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.job", topic="job")
