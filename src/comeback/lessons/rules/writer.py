"""The writer about themselves or the firm: what they say of other things than the seeker is no point."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import NOTHING, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return NOTHING if clause.about_writer else None


RULE = Rule("writer", _judge)
