"""Dates and dinner tables."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.date", topic="date")
