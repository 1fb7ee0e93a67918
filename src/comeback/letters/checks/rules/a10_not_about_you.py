"""Rule A10: no question where the reason is not about the person."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Says, Severity
from comeback.letters.checks.asking import request, said
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    asked = request(look)
    if look.case and asked and Says.POST_CANCELLED in said(look.case):
        yield asked[:60]


RULE = Rule(
    "A10",
    Severity.ERROR,
    "Where the post was cancelled, nothing is asked.",
    "The reason is not about you.",
    "Thank, wish well, and ask nothing.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP, LetterKind.NUDGE, LetterKind.REPLY_BEFORE_INTERVIEW),
)
