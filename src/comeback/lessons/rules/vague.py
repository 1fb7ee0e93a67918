"""Praise or blame without content: recorded as unclear, never decoded."""

from __future__ import annotations

from comeback.domain.kinds import Theme
from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict, neutral


def _judge(clause: Clause) -> Verdict | None:
    return neutral(Theme.VAGUE) if clause.has("vague") else None


RULE = Rule("vague", _judge)
