"""One question after the day by which they meant to tell (rules J1 to J3): where we met, the question, and time for them."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, last_day, moment_facts, moment_for, move, role
from comeback.letters.plan.situation import Situation


def moves(case: Case, _now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    found = moment_for(case, case.reader)
    return (
        move("recall", "G6", "thanks for the meeting, and what stayed of it", last_day(case), role(case), moment_facts(found)),
        move("enquire", "J1", "one question, without a word of the wait", fact("promised_by", case.promised_by)),
        move("time_for_them", "J3", "time for them, if they need it"),
    )
