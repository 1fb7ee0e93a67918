"""Thanks after an interview (rules D1 to D6): one note a person, each with its own topic; no request."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, last_day, moment_facts, moment_for, move, role
from comeback.letters.plan.lived import lived_note
from comeback.letters.plan.situation import Situation


def moves(case: Case, now: Situation) -> tuple[Move, ...]:
    """The moves in order, for the case's reader."""
    found = moment_for(case, case.reader)
    moves_made = [move("thank", "D3", "thanks for a thing they did", moment_facts(found), last_day(case), role(case))]
    if found and found.thanks_for:
        moves_made.append(move("effect", "D3", "what that was good for, and one topic of the talk", moment_facts(found)))
    if lived := lived_note(case):
        moves_made.append(move("lived", "D3", "what you tell of yourself, where it has to do with the day", fact("seeker_news", lived)))
    if case.since_then:
        moves_made.append(move("since", "D3", "one thing done since", fact("since_then", case.since_then[0])))
    if case.forgot_to_say:
        moves_made.append(move("forgot", "D5", "one forgotten fact, in one clause", fact("forgot_to_say", case.forgot_to_say)))
    if not now.internal_seeker:
        moves_made.append(move("interest", "D3", "interest in the post you applied for", role(case), fact("company", case.company)))
    moves_made.append(move("offer", "D3", "an offer to answer questions"))
    return tuple(moves_made)
