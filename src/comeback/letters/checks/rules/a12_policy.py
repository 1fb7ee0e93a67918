"""Rule A12: no question where they give no feedback by policy."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Says, Severity
from comeback.letters.checks.asking import request, said
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    asked = request(look)
    if look.case and asked and Says.NO_FEEDBACK_POLICY in said(look.case):
        yield asked[:60]


RULE = Rule(
    "A12",
    Severity.ERROR,
    "Where they give no feedback by policy, nothing is asked.",
    "They give no feedback by policy.",
    "Thank, and ask nothing.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP, LetterKind.NUDGE, LetterKind.REPLY_BEFORE_INTERVIEW),
)
