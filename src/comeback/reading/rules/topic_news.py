"""Newsletters and columns, whose headlines reject and offer all day."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.news", topic="news")
