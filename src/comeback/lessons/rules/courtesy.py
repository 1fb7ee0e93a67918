"""Thanks, pleasure, apologies, wishes, an open door: kind words that say nothing of what was done."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import NOTHING, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return NOTHING if clause.has("courtesy") else None


RULE = Rule("courtesy", _judge)
