"""Yes to an offer (rules K1 to K3): thanks, a plain yes with the post and the first day, nothing bargained."""

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
        move("say_yes", "K1", "a plain yes to this post", role(case), fact("company", case.company)),
    ]
    if case.start_on:
        made.append(move("start", "K1", "the first day, as agreed", fact("start_on", case.start_on)))
    if found:
        made.append(move("moment", "G7", "one thing of the talks that you were glad of", moment_facts(found)))
    made.append(move("next", "K1", "what you will send or bring, when they say so"))
    made.append(move("close", "A5", "gladness to work with them", fact("company", case.company)))
    return tuple(made)
