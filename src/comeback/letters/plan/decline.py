"""No to an offer (rules K2, K3 and L1): thanks, a plain no, a reason only where the seeker gives one, an open door."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, moment_facts, moment_for, move, role
from comeback.letters.plan.situation import Situation


def moves(case: Case, _now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    found = moment_for(case, case.reader)
    made = [
        move("thank", "K2", "thanks for the offer", role(case), fact("company", case.company)),
        move("decline", "L1", "a plain no", role(case), fact("wishes.because", case.wishes.because)),
    ]
    if found:
        made.append(move("moment", "G7", "one thing of the talks that you were glad of", moment_facts(found)))
    made.append(move("close", "A5", "a wish, and an open door", fact("company", case.company)))
    return tuple(made)
