"""Volunteering, studies in want of subjects, animals in want of a home."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.volunteer", topic="volunteer")
