"""They would have liked, missed, needed, wanted: a gap, whatever the thing was."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import GAP, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return GAP if clause.has("wished") else None


RULE = Rule("wished", _judge)
