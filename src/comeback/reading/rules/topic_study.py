"""Places at schools and universities, grants and courses."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.study", topic="study")
