"""Choirs, casts and teams that pick others."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.play", topic="play")
