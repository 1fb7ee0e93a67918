"""The seeker steps back before a decision (rules K3 and L1): thanks, a plain word, no more time of theirs taken, and an interview that
lies ahead called off, or they would wait."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, last_day, moment_facts, moment_for, move, role
from comeback.letters.plan.situation import Situation


def moves(case: Case, _now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    met = move("thank", "G7", "thanks for the talk", last_day(case), role(case), moment_facts(moment_for(case, case.reader)))
    read = move("thank_unmet", "I2", "thanks for reading the application", role(case), fact("company", case.company))
    asked = move("thank_invited", "I2", "thanks for the invitation", role(case))
    ahead = move("call_off", "L1", "the interview ahead is called off in good time", fact("meets_on", case.meets_on))
    return (
        met if case.interviewed_on else asked if case.meets_on else read,
        move("withdraw", "L1", "a plain word that you step back", role(case), fact("wishes.because", case.wishes.because)),
        ahead if case.meets_on else move("free", "L1", "they need not keep a place for you"),
        move("close", "A5", "good wishes", fact("company", case.company)),
    )
