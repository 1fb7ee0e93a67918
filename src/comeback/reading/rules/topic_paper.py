"""Papers, stories, films and exhibitions that editors and juries turn down."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.paper", topic="paper")
