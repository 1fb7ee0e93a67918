"""Closeness, rank, a strong field: somebody else was stronger, and nothing is named that the seeker lacked."""

from __future__ import annotations

from comeback.domain.kinds import Theme
from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict, neutral


def _judge(clause: Clause) -> Verdict | None:
    return neutral(Theme.SOMEONE_STRONGER) if clause.has("stronger") else None


RULE = Rule("stronger", _judge)
