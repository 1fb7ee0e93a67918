"""A friend tells of a rejection of their own."""

from __future__ import annotations

from comeback.reading.rule import Manner, Rule

RULE = Rule("manner.own_news", manner=Manner.OWN_NEWS)
