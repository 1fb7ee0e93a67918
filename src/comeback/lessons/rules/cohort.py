"""Remarks to all candidates, and tips for everybody."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import SILENCE, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return SILENCE if clause.setting.cohort or clause.has("cohort") else None


RULE = Rule("cohort", _judge)
