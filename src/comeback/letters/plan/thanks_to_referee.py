"""Thanks to somebody who spoke for the seeker (rule M1): for the act, how it ended, and nothing asked."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Kind
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, moment_facts, moment_for, move, role
from comeback.letters.plan.situation import Situation

_ENDED = {Kind.OFFER: "outcome_yes", Kind.REJECTION: "outcome_no"}


def moves(case: Case, _now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    outcome = _ENDED.get(case.notice.what, "outcome_open") if case.notice else "outcome_open"
    return (
        move(
            "thank",
            "G7",
            "thanks for speaking for you",
            role(case),
            fact("company", case.company),
            moment_facts(moment_for(case, case.reader)),
        ),
        move(outcome, "M1", "how it ended, in a line", role(case), fact("company", case.company)),
        move("meant", "G7", "what it was to you"),
        move("close", "M1", "a wish, and nothing asked"),
    )
