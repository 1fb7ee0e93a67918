"""The plan of a letter, and the table from kind to planner.

Each planner lives in its own file and is a pure function of case and situation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Move
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.letters.plan import (
    acceptance,
    call_script,
    card,
    decline,
    follow_up,
    keep_in_touch,
    new_opening,
    nudge,
    reply_before_interview,
    status_enquiry,
    thanks_for_feedback,
    thanks_for_interview,
    thanks_to_referee,
    withdrawal,
)
from comeback.letters.plan.holding import hold_until
from comeback.letters.plan.noting import note_for
from comeback.letters.plan.situation import Situation, situation

Planner = Callable[[Case, Situation], tuple[Move, ...]]

PLANNERS: dict[LetterKind, Planner] = {
    LetterKind.FOLLOW_UP: follow_up.moves,
    LetterKind.THANKS_FOR_FEEDBACK: thanks_for_feedback.moves,
    LetterKind.NUDGE: nudge.moves,
    LetterKind.THANKS_FOR_INTERVIEW: thanks_for_interview.moves,
    LetterKind.CARD: card.moves,
    LetterKind.KEEP_IN_TOUCH: keep_in_touch.moves,
    LetterKind.NEW_OPENING: new_opening.moves,
    LetterKind.CALL_SCRIPT: call_script.moves,
    LetterKind.REPLY_BEFORE_INTERVIEW: reply_before_interview.moves,
    LetterKind.STATUS_ENQUIRY: status_enquiry.moves,
    LetterKind.ACCEPTANCE: acceptance.moves,
    LetterKind.DECLINE: decline.moves,
    LetterKind.WITHDRAWAL: withdrawal.moves,
    LetterKind.THANKS_TO_REFEREE: thanks_to_referee.moves,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """The moves in order, what to show beside the letter, and until when to hold it."""

    kind: LetterKind
    moves: tuple[Move, ...]
    note: str = ""
    hold: datetime | None = None


def plan(case: Case, kind: LetterKind) -> Plan:
    """Plan one letter. Raises UsageError where no letter of this kind exists."""
    if kind not in PLANNERS:
        raise UsageError(
            Sentence("No letter is written for '{value}'.", value=kind.value),
            Sentence("Choose one of: {all}.", all=", ".join(one.value for one in PLANNERS)),
        )
    now = situation(case)
    hold = hold_until(case, kind)
    return Plan(kind, PLANNERS[kind](case, now), note_for(case, kind, now, hold), hold)
