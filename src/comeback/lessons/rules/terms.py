"""Pay, hours, place, permit, notice, a licence."""

from __future__ import annotations

from comeback.domain.kinds import Theme
from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict, neutral


def _judge(clause: Clause) -> Verdict | None:
    return neutral(Theme.TERMS) if clause.has("terms") else None


RULE = Rule("terms", _judge)
