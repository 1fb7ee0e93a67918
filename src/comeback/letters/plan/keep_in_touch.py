"""A note months later (rules F1 to F5): where you met, something given, a wish."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Says
from comeback.domain.letter import Move
from comeback.domain.sentence import Sentence
from comeback.letters.plan.facts import fact, last_day, moment_facts, moment_for, move
from comeback.letters.plan.situation import Situation, awaits_decision


def invited(case: Case) -> bool:
    """Whether they asked for a note: then it needs to bring nothing."""
    return bool(case.notice and Says.INVITES_NOTE in case.notice.says)


def brings_something(case: Case) -> bool:
    """Whether there is something to give in it (rule F2), or they asked for it."""
    return bool(case.public_news or case.since_then or case.seeker_news) or invited(case)


def moves(case: Case, _now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    found = moment_for(case, case.reader)
    made = [move("met", "F2", "where you met", last_day(case), fact("company", case.company), moment_facts(found))]
    if invited(case):
        made.append(move("invited", "F2", "they asked for a note, and here it is"))
    made += [move("public", "F2", "news of theirs", fact("public_news", one)) for one in case.public_news[:1]]
    made += [move("since", "F2", "what came of something they said", fact("since_then", one)) for one in case.since_then[:1]]
    made += [move("news", "F4", "your own news, in a line", fact("seeker_news", one)) for one in case.seeker_news[:1]]
    if case.wishes.interest and not case.seeker_news:
        made.append(move("interest", "F3", "you wish to say that you are still interested", fact("company", case.company)))
    # Who waits for an answer does not say that none is needed.
    hopes = any(one.name == "interest" for one in made) or awaits_decision(case)
    why = "a wish" if hopes else Sentence("a wish, and no answer needed")
    made.append(move("wish_open" if hopes else "wish", "F2", why, fact("company", case.company)))
    return tuple(made)
