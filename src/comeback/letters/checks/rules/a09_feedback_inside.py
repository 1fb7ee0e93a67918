"""Rule A9: no question where feedback was given already."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.asking import feedback_given, request
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    asked = request(look)
    if look.case and asked and feedback_given(look.case):
        yield asked[:60]


RULE = Rule(
    "A9",
    Severity.ERROR,
    "Where feedback came with the no, nothing more is asked.",
    "They have given feedback already.",
    "Thank for it, and ask nothing more.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP, LetterKind.NUDGE, LetterKind.REPLY_BEFORE_INTERVIEW),
)
