"""A fitting post opens, or they come back (rules G-1 to G-6): where you met, what has changed since, why this post."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Polarity
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, last_day, moment_facts, moment_for, move, role
from comeback.letters.plan.situation import Situation, came_back


def moves(case: Case, _now: Situation) -> tuple[Move, ...]:
    """The moves in order: those of an answer where they came back by themselves."""
    if came_back(case):
        return _answer(case)
    changed = case.since_then or case.seeker_news
    gap = next((one for one in case.heard if one.polarity is Polarity.GAP), None)
    found = moment_for(case, case.reader)
    made = [move("met", "G-2", "where and when you met", last_day(case), role(case), moment_facts(found))]
    made.append(move("opening", "G-2", "the post that is open", fact("public_news", "; ".join(case.public_news[:1])), role(case)))
    if gap:
        made.append(move("advice", "G-2", "what they advised then", fact("heard.gap", gap.words)))
    made += [move("changed", "G-2", "what has changed since", fact("since_then", one)) for one in changed[:2]]
    made.append(move("hope", "G-2", "what you would like, with no stage skipped", fact("company", case.company)))
    made.append(move("wish", "G-2", "thanks and a wish"))
    return tuple(made)


def _answer(case: Case) -> tuple[Move, ...]:
    """They offer another chance: thanks, yes, what is new, and ready when they are."""
    changed = case.since_then or case.seeker_news
    made = [
        move("back", "G-2", "thanks for coming back to you", fact("company", case.company)),
        move("yes", "G-2", "yes, you would like to go on", role(case)),
        move("kept", "G7", "one thing of the first meeting", last_day(case), moment_facts(moment_for(case, case.reader))),
    ]
    made += [move("changed", "G-2", "what has changed since", fact("since_then", one)) for one in changed[:1]]
    made.append(move("ready", "G-2", "ready to talk, with no stage skipped"))
    made.append(move("bye", "A5", "a wish", fact("company", case.company)))
    return tuple(made)
