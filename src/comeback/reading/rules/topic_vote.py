"""Ballots, prizes and juries."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.vote", topic="vote")
