"""A script for the call that brings the no (rules H1 to H9): five short turns and a line for each likely turn of the other."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, moment_facts, moment_for, move
from comeback.letters.plan.situation import Situation

ANSWERS = ("if_reason", "if_no_reason", "if_feedback", "if_hurry", "if_voicemail", "exit")


def moves(case: Case, now: Situation) -> tuple[Move, ...]:
    """The moves in order: first the turns, then the answers to what may come."""
    found = moment_for(case, case.reader)
    made = [
        move("turn_thanks", "H2", "thanks for calling", moment_facts(found)),
        move("turn_accept", "H3", "the decision, in six words or fewer"),
    ]
    if now.may_ask:
        made.append(move("turn_ask", "H4", "one ask: leave to send two questions"))
    if case.wishes.other_roles:
        made.append(move("turn_other_role", "H5", "another post, in one sentence", fact("wishes.other_roles", case.wishes.other_roles)))
    elif case.wishes.keep_cv:
        made.append(move("turn_keep_cv", "H5", "your papers, in one sentence"))
    made.append(move("turn_end", "H6", "a good wish, and the end"))
    return (*made, *(move(name, "H1", "a line for a likely turn of theirs") for name in ANSWERS))
