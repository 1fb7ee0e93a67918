"""Rule A1: a follow-up thanks."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if not look.listed("thanks").first(look.own):
        yield look.beginning


RULE = Rule(
    "A1",
    Severity.WARNING,
    "A follow-up thanks for telling.",
    "It does not thank.",
    "Thank for telling, and for one thing they did.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP),
)
