"""What a follow-up asks for and offers: one small request, and at most two open doors (rules A4, A6, A7, A9 to A13)."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import Says
from comeback.domain.letter import Move
from comeback.letters.plan.facts import fact, move, role
from comeback.letters.plan.remarks import invited_again, told_reason
from comeback.letters.plan.situation import Situation


def request(case: Case, now: Situation) -> tuple[Move, ...]:
    """The one request, by what they said and who is asked; none where nothing may be asked."""
    if not now.may_ask:
        return ()
    says = case.notice.says if case.notice else frozenset()
    if Says.FEEDBACK_OFFERED in says:
        return (move("take_up", "A9", "they offered feedback: it is taken up", fact("notice.words", "feedback offered")),)
    if now.internal_seeker:
        return (move("ask_development", "A13", "you work there: one question on growing, no more", role(case)),)
    if Says.INTERNAL_CANDIDATE in says:
        return (move("ask_light", "A10", "the reason is not about you: a light question only", fact("notice.reason", "internal")),)
    reason = told_reason(case, now)
    if reason or Says.REASON_GIVEN in says:
        return (
            move(
                "ask_reason",
                "A11",
                "a reason was given: not why, but what to keep and how to get there",
                fact("notice.reason", reason),
            ),
        )
    return (move("ask", "A4", "one thing to keep and one to change, with an example, and a way out", fact("stage", case.stage)),)


def door(case: Case, now: Situation) -> tuple[Move, ...]:
    """At most two of the optional moves (rules A6 and A7)."""
    if now.internal_seeker:
        return (move("support", "A13", "support for the team you belong to", fact("company", case.company)),)
    says = case.notice.says if case.notice else frozenset()
    found = []
    if case.wishes.other_roles:
        found.append(move("other_role", "A6", "you would take another post, named", fact("wishes.other_roles", case.wishes.other_roles)))
    elif invited := _invited(case, now):
        found += invited
    elif case.wishes.interest:
        found.append(move("interest", "A6", "you wish to say that you are still interested", fact("company", case.company)))
    if case.wishes.keep_cv:
        found.append(_papers(says))
    return tuple(found)


def _papers(says: frozenset[Says]) -> Move:
    if Says.KEEPS_CV in says:
        return move("kept_cv", "A7", "they said that they keep your papers: you are glad of it", fact("notice.says", Says.KEEPS_CV.value))
    return move("keep_cv", "A7", "you are glad to have your papers kept", fact("wishes.keep_cv", "yes"))


def _invited(case: Case, now: Situation) -> tuple[Move, ...]:
    """Their invitation to apply again, taken as it was given."""
    said = invited_again(case, now)
    return (move("again", "A6", "they invited you to apply again", fact("notice.words", said.words)),) if said and now.told else ()
