"""How long each kind of letter may be, in words of the body (rule G14)."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.kinds import LetterKind


@dataclass(frozen=True, slots=True)
class Bounds:
    """Hard floor, target from `low` to `high`, hard ceiling `most`."""

    floor: int
    low: int
    high: int
    most: int


BOUNDS: dict[LetterKind, Bounds] = {
    LetterKind.FOLLOW_UP: Bounds(55, 90, 130, 160),
    LetterKind.THANKS_FOR_FEEDBACK: Bounds(30, 45, 90, 120),
    LetterKind.NUDGE: Bounds(20, 30, 50, 65),
    LetterKind.THANKS_FOR_INTERVIEW: Bounds(40, 70, 130, 170),
    LetterKind.CARD: Bounds(25, 35, 60, 75),
    LetterKind.KEEP_IN_TOUCH: Bounds(40, 55, 100, 130),
    LetterKind.NEW_OPENING: Bounds(50, 80, 130, 160),
    LetterKind.STATUS_ENQUIRY: Bounds(25, 35, 75, 95),
    LetterKind.ACCEPTANCE: Bounds(40, 50, 105, 140),
    LetterKind.DECLINE: Bounds(40, 50, 105, 140),
    LetterKind.WITHDRAWAL: Bounds(35, 45, 95, 120),
    LetterKind.THANKS_TO_REFEREE: Bounds(40, 50, 105, 140),
    LetterKind.CALL_SCRIPT: Bounds(35, 55, 100, 130),
    LetterKind.REPLY_BEFORE_INTERVIEW: Bounds(20, 30, 70, 85),
}
