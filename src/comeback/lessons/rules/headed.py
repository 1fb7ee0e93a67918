"""Under a heading that praises or finds lacking, each line is what the heading says."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict
from comeback.lessons.themes import named_theme


def _judge(clause: Clause) -> Verdict | None:
    return Verdict(clause.setting.heading) if clause.setting.heading and (clause.about_seeker or named_theme(clause)) else None


RULE = Rule("headed", _judge)
