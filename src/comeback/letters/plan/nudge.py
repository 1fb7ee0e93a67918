"""The one nudge (rules C1 to C7): the same two-part question in a clause, and a way out."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, last_day, moment_facts, moment_for, move, role
from comeback.letters.plan.situation import Situation


def moves(case: Case, now: Situation) -> tuple[Move, ...]:
    """The moves in order. After three silences nothing is asked: the letter only thanks (rule C7)."""
    if now.unanswered >= 3:
        return (move("thanks_only", "C7", "earlier messages stayed without an answer: thanks, no question", role(case), last_day(case)),)
    return (
        move("recall", "C1", "thanks for what they did, before the question", moment_facts(moment_for(case, case.reader)), last_day(case)),
        move("remind", "C4", "the question again, in one clause", role(case), last_day(case), fact("stage", case.stage)),
        move("release", "C4", "no reply is needed"),
    )
