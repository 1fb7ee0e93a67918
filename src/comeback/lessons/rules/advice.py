"""Next time, try, work on, "had you": every advice holds a gap."""

from __future__ import annotations

from comeback.domain.kinds import Polarity
from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return Verdict(Polarity.GAP, advice=True) if clause.has("advice") or (clause.setting.advising and clause.has("imperative")) else None


RULE = Rule("advice", _judge)
