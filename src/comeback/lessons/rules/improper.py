"""Age, family, health, faith, origin, looks: kept as improper, never as a gap (rules B9 and LAW1)."""

from __future__ import annotations

from comeback.domain.kinds import Theme
from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict, neutral


def _judge(clause: Clause) -> Verdict | None:
    return neutral(Theme.IMPROPER) if clause.has("improper") else None


RULE = Rule("improper", _judge)
