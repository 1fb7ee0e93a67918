"""Rule C7: after three silences nothing is asked."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.asking import request
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds

SILENCES = 3


def _find(look: Look) -> Iterator[str]:
    asked = request(look)
    if look.now and asked and look.now.unanswered >= SILENCES:
        yield asked[:60]


RULE = Rule(
    "C7",
    Severity.ERROR,
    "After three messages without an answer nothing more is asked.",
    "Three messages stayed without an answer.",
    "Thank at most, and let it rest.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP, LetterKind.NUDGE, LetterKind.REPLY_BEFORE_INTERVIEW),
)
