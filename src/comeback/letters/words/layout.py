"""Where each move stands: its paragraph, which moves may fall away when a letter grows too long,
which may be added when it is too short.
"""

from __future__ import annotations

from collections.abc import Collection

from comeback.domain.kinds import LetterKind

_PARAGRAPHS: dict[str, int] = {
    "thank": 0, "met": 0, "act": 0, "remind": 0, "thanks_only": 0, "accept": 0, "accept_cancelled": 0, "ask": 1,
    "point": 1, "change": 1, "strength": 1, "candour": 1, "effect": 0, "since": 1, "forgot": 1, "public": 0, "news": 1, "opening": 1,
    "advice": 1, "changed": 1, "reason": 0,
    "release": 0, "moment": 2, "invitation": 2, "other_role": 2, "interest": 2, "keep_cv": 2, "offer": 2, "hope": 2, "glad": 0,
    "close": 2, "close_cancelled": 2, "wish": 2, "lived": 0, "told": 1,
    "recall": 0, "enquire": 1, "decline": 0, "withdraw": 0, "thank_unmet": 0, "thank_unread": 0, "start": 0, "next": 2, "free": 0,
    "thank_invited": 0, "call_off": 0, "say_yes": 0, "time_for_them": 1,
    "outcome_yes": 0, "outcome_no": 0, "outcome_open": 0, "meant": 1,
    "back": 0, "yes": 0, "kept": 1, "ready": 2, "bye": 2, "invited": 0, "wish_open": 2,
}  # fmt: skip
"""Of every kind but the follow-up."""
_FOLLOW_UP = {
    **dict.fromkeys(("interview", "effect", "beside", "lived", "trace", "glad"), 1),
    **dict.fromkeys(("ask", "ask_light", "ask_reason", "ask_development", "take_up", "point", "strength"), 2),
    **dict.fromkeys(("kept_cv", "again", "other_role", "interest", "keep_cv", "support", "close", "close_cancelled", "well"), 3),
}  # fmt: skip
"""A follow-up thanks for the news and accepts it, then speaks of the day, then asks, then parts: each in a paragraph of its own."""
_WHERE_IT_STANDS = frozenset({"accept", "accept_cancelled", "told"})
"""Moves of a follow-up that stand beside the news, or, behind the day, beside the request that takes them up; a trace behind the point
that it answers."""


def paragraph(kind: LetterKind, name: str, before: Collection[str], language: str = "") -> int:
    """The paragraph of a move, `before` being the moves that stand before it; in German what was done since stands with its thanks."""
    if language == "de" and kind is LetterKind.THANKS_FOR_INTERVIEW and name == "since":
        return 0
    if name == "kept" and kind is LetterKind.THANKS_FOR_FEEDBACK:
        return 2
    if kind is not LetterKind.FOLLOW_UP:
        return _PARAGRAPHS.get(name, 1)
    behind_point = name == "trace" and "point" in before
    return 2 if behind_point or (name in _WHERE_IT_STANDS and "interview" in before) else _FOLLOW_UP.get(name, 0)


OPTIONAL: tuple[str, ...] = ("beside", "moment", "keep_cv", "interest", "invitation", "news", "strength", "forgot", "other_role", "effect")

FILLERS: dict[LetterKind, tuple[str, ...]] = {
    LetterKind.FOLLOW_UP: ("glad", "well"),
    LetterKind.THANKS_FOR_FEEDBACK: ("glad", "kept"),
    LetterKind.NUDGE: ("glad",),
    LetterKind.THANKS_FOR_INTERVIEW: ("glad",),
    LetterKind.CARD: ("glad_more",),
    LetterKind.KEEP_IN_TOUCH: ("glad",),
    LetterKind.NEW_OPENING: ("glad",),
    LetterKind.REPLY_BEFORE_INTERVIEW: ("glad",),
    LetterKind.STATUS_ENQUIRY: ("glad",),
    LetterKind.ACCEPTANCE: ("glad",),
    LetterKind.DECLINE: ("glad",),
    LetterKind.WITHDRAWAL: ("glad",),
    LetterKind.THANKS_TO_REFEREE: ("glad",),
}
