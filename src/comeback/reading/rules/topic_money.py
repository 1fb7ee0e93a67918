"""Loans, cards, insurance and taxes, where applications are declined daily."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.money", topic="money")
