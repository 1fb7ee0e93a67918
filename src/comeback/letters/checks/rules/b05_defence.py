"""Rule B5: no defence."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    yield from look.quotes("defence", look.own)


RULE = Rule(
    "B5",
    Severity.ERROR,
    "Thanks for feedback defend nothing: no but, however, actually.",
    "It defends.",
    "Thank, say what it changes, and stop.",
    _find,
    of_kinds(LetterKind.THANKS_FOR_FEEDBACK),
)
