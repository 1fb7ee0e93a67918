"""The decision itself, and how it was come to."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import NOTHING, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return NOTHING if clause.has("outcome") else None


RULE = Rule("outcome", _judge)
