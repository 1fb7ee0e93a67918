"""The answer to a person's no before any interview (rules I1 to I6): thanks for reading, at most one light question."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Says
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, move, role
from comeback.letters.plan.lived import lived_note
from comeback.letters.plan.presumed import post_gone
from comeback.letters.plan.remarks import told_reason
from comeback.letters.plan.situation import Situation, marks


def moves(case: Case, now: Situation) -> tuple[Move, ...]:
    """The moves in order."""
    says = case.notice.says if case.notice else frozenset()
    unread = case.notice is not None and case.notice.words in marks("unread")
    made = [_thanks(case, unread=unread)]
    gone = post_gone(case)
    reason = bool(told_reason(case, now)) and not gone
    if reason:
        made.append(move("reason", "I3", "a reason was given: thanks for it, no question", fact("notice.reason", "given")))
    else:
        made.append(move("accept_cancelled" if gone else "accept", "A3", "the decision is accepted in one clause"))
    if reason and (told := lived_note(case)):
        made.append(move("lived", "G7", "what you tell of yourself, where it has to do with their reason", fact("seeker_news", told)))
    if now.may_ask and not (reason or gone or unread) and Says.INTERNAL_CANDIDATE not in says:
        made.append(move("ask", "I3", "one light question about the application, with a way out"))
    if case.wishes.other_roles:
        made.append(move("other_role", "A6", "you would take another post, named", fact("wishes.other_roles", case.wishes.other_roles)))
    if case.wishes.keep_cv and Says.KEEPS_CV not in says:
        made.append(move("keep_cv", "I5", "one clause on keeping your papers", fact("wishes.keep_cv", "yes")))
    made.append(move("close_cancelled" if gone else "close", "A5", "good wishes", fact("company", case.company)))
    return tuple(made)


def _thanks(case: Case, *, unread: bool) -> Move:
    """Who never got to the application is thanked for answering alone, and has nothing to say of it."""
    facts = role(case), fact("company", case.company)
    if unread:
        return move("thank_unread", "I2", "thanks for answering", *facts)
    return move("thank", "I2", "thanks for reading the application and for answering", *facts)
