"""Pull requests and patches, which are rejected in the politest of words."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.code", topic="code")
