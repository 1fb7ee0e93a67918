"""Words that go with work and with much else: titles, teams, decisions."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.work", topic="work")
