"""Flats, plots and houses, whose applicants are chosen too."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.housing", topic="housing")
