"""The thank-you card (rules E1 to E5): one picture or act, no request."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, last_day, moment_facts, moment_for, move, role
from comeback.letters.plan.situation import Situation


def moves(case: Case, _now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    found = moment_for(case, case.reader)
    act = move("act", "E1", "one act or picture of the day", moment_facts(found), last_day(case), role(case))
    glad = move("glad", "E4", "acceptance in half a sentence, gladness to have met" if case.notice else "gladness to have met", role(case))
    return (act, glad, move("wish", "E1", "a wish, and no request", fact("company", case.company)))
