"""Remarks to all candidates, and tips for everybody; the one who was chosen is not all of them."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import SILENCE, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return SILENCE if clause.setting.cohort or (clause.has("cohort") and not clause.has("comparison")) else None


RULE = Rule("cohort", _judge)
