"""Praise and lack in the words themselves. A negation before either turns it round; where both stand, the lack is the point."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import GAP, STRENGTH, Rule, Verdict
from comeback.lessons.themes import named_theme

_REACH = 28
"""Characters that a negation reaches forward."""


def _judge(clause: Clause) -> Verdict | None:
    if not (clause.about_seeker or named_theme(clause)):
        return None
    nots = clause.spans("negation")
    praise = [_turned(span, nots) for span in clause.spans("praise")]
    lack = [_turned(span, nots) for span in clause.spans("lack")]
    if False in lack or True in praise:
        return GAP
    return STRENGTH if praise or lack else None


def _turned(span: tuple[int, int], nots: tuple[tuple[int, int], ...]) -> bool:
    return any(0 <= span[0] - end <= _REACH for _, end in nots)


RULE = Rule("judged", _judge)
