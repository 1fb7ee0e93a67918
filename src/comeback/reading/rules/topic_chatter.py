"""Friends among themselves."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.chatter", topic="chatter")
