"""Bids and quotations: a firm lost, not a seeker."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.tender", topic="tender")
