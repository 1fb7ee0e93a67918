"""Something the seeker did not do, in an answer to how it went: a gap, though no word of blame stands there."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import GAP, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return GAP if clause.about_seeker and clause.has("undone") else None


RULE = Rule("undone", _judge)
