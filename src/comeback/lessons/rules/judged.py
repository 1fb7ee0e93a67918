"""Praise and lack in the words themselves. A negation before either turns it round; where both stand, the lack is the point."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import GAP, STRENGTH, Rule, Verdict
from comeback.lessons.themes import named_theme

_REACH = 28
"""Characters that a negation reaches forward."""
_NEAR = 12
"""Characters within which it surely means the lack: `never once`."""


def _judge(clause: Clause) -> Verdict | None:
    if not (clause.about_seeker or named_theme(clause)):
        return None
    nots = clause.spans("negation")
    praise = [_turned(span, nots) for span in clause.spans("praise")]
    lack = [_turned(span, nots) for span in clause.spans("lack")]
    if False in lack or True in praise:
        return GAP
    return STRENGTH if praise or lack else None


def denies(clause: Clause) -> bool:
    """Whether a lack is named only to be denied: `you never lost your temper`."""
    nots, lack = clause.spans("negation"), clause.spans("lack")
    return bool(lack) and all(any(0 <= span[0] - end <= _NEAR for _, end in nots) for span in lack)


def _turned(span: tuple[int, int], nots: tuple[tuple[int, int], ...]) -> bool:
    return any(0 <= span[0] - end <= _REACH for _, end in nots)


RULE = Rule("judged", _judge)
