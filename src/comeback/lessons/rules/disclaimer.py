"""Legal small print and footers: no words of a person."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import SILENCE, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return SILENCE if clause.has("disclaimer") else None


RULE = Rule("disclaimer", _judge)
