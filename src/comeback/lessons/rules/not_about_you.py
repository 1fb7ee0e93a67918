"""A post cancelled, filled from inside, redefined: nothing to learn from."""

from __future__ import annotations

from comeback.domain.kinds import Theme
from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict, neutral


def _judge(clause: Clause) -> Verdict | None:
    return neutral(Theme.NOT_ABOUT_YOU) if clause.has("not_about_you") else None


RULE = Rule("not_about_you", _judge)
