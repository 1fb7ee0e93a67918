"""Feedback declined: by policy, by lawyers, for want of time."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return Verdict(refuses=True) if clause.has("refusal") else None


RULE = Rule("refusal", _judge)
